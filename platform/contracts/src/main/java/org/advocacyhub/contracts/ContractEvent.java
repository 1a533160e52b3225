package org.advocacyhub.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What monitoring-service tells of the contract with the council. Key: contract reference. */
@Topic("contracts")
public sealed interface ContractEvent extends IntegrationEvent {

    @Ref("contract")
    String contractRef();

    @Override
    default String key() {
        return contractRef();
    }

    /** The contract was entered or its term changed (F.1). */
    @Type("contract.terms-set.v1")
    record ContractTermsSet(
            @Ref("contract") String contractRef,
            Instant setAt,
            @Wording("register of organisations") String commissioner,
            @Ref("partner") String primeContractor,
            LocalDate start,
            LocalDate initialEnd,
            LocalDate maximumEnd,
            int minimumAge)
            implements ContractEvent {}

    /** A year's money and hours were entered or changed (F.1, F.4); always the whole year. */
    @Type("contract.year-set.v1")
    record ContractYearSet(
            @Ref("contract") String contractRef,
            Instant setAt,
            LocalDate from,
            LocalDate to,
            long budgetPence,
            long ceilingPence,
            List<BudgetLine> lines)
            implements ContractEvent {}

    /**
     * What a year has used of its ceiling crossed a level of F.7, upwards or downwards. Told once for each crossing; a year
     * of which nothing was told is BELOW every level.
     *
     * @param from first day of the contract year, {@code to} the last
     * @param level the level that holds from now on: BELOW, NOTICE_80, WARNING_90, FREEZE_95 or CEILING_REACHED
     * @param actualPence what was spent in the year
     * @param committedPence what approved spot orders at the contract's cost will still take
     * @param ceilingPence what the year may not overspend
     */
    @Type("contract.spend-level-reached.v1")
    record SpendLevelReached(
            @Ref("contract") String contractRef,
            Instant reachedAt,
            LocalDate from,
            LocalDate to,
            @Code("F.7 level") String level,
            long actualPence,
            long committedPence,
            long ceilingPence)
            implements ContractEvent {}

    /**
     * A spot order was approved by everybody who has to (F.7): advocacy for this referral may be bought.
     *
     * @param minutes advocacy hours that may be bought, in minutes
     * @param requestingTeam operational code of the council team that asks for it
     * @param chargedTo CONTRACT before the ceiling was reached, TEAM from then on
     * @param approvedBy the roles that approved, never who
     */
    @Type("contract.spot-approved.v1")
    record SpotApproved(
            @Ref("contract") String contractRef,
            UUID orderId,
            UUID referralId,
            @Code("A.1.1") String serviceType,
            int minutes,
            long ratePencePerHour,
            @Code("F.7 exceptional reason") String exceptionalReason,
            @Ref("operational code of a team") String requestingTeam,
            @Code("F.7 charged to") String chargedTo,
            List<@Code("F.7 approver") String> approvedBy,
            Instant approvedAt)
            implements ContractEvent {}

    /**
     * A spot order was refused (F.7): the duty stays, and somebody has to act.
     *
     * @param refusedBy the role that refused, never who
     * @param reason why, as a code
     */
    @Type("contract.spot-refused.v1")
    record SpotRefused(
            @Ref("contract") String contractRef,
            UUID orderId,
            UUID referralId,
            @Code("A.1.1") String serviceType,
            int minutes,
            long ratePencePerHour,
            @Code("F.7 exceptional reason") String exceptionalReason,
            @Ref("operational code of a team") String requestingTeam,
            @Code("F.7 approver") String refusedBy,
            @Code("F.7 refusal reason") String reason,
            Instant refusedAt)
            implements ContractEvent {}

    /**
     * One line of a year's budget.
     *
     * @param line name of the line, for example COMMUNITY_LD
     * @param serviceTypes types paid from it (A.1.1)
     * @param indicativeMinutes planning value for the year, no cap (F.4)
     * @param commissioned false: demand is counted but not paid (scenario S18)
     */
    record BudgetLine(
            @Code("budget line") String line,
            List<@Code("A.1.1") String> serviceTypes,
            long amountPence,
            long indicativeMinutes,
            boolean commissioned) {}
}
