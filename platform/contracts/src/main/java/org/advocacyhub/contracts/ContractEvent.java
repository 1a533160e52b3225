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

    /**
     * The contract was entered or its term changed (F.1).
     *
     * @param maximumEnd the longest possible term: later than agreed at first when an authority let it be extended further
     * @param extendedTo last day after the extensions agreed so far; absent before the first one
     */
    @Type("contract.terms-set.v1")
    record ContractTermsSet(
            @Ref("contract") String contractRef,
            Instant setAt,
            @Wording("register of organisations") String commissioner,
            @Ref("partner") String primeContractor,
            LocalDate start,
            LocalDate initialEnd,
            LocalDate maximumEnd,
            int minimumAge,
            @Optionally LocalDate extendedTo)
            implements ContractEvent {

        /** Terms that were not extended yet. */
        public ContractTermsSet(
                String contractRef,
                Instant setAt,
                String commissioner,
                String primeContractor,
                LocalDate start,
                LocalDate initialEnd,
                LocalDate maximumEnd,
                int minimumAge) {
            this(contractRef, setAt, commissioner, primeContractor, start, initialEnd, maximumEnd, minimumAge, null);
        }
    }

    /**
     * A year's money and hours were entered or changed (F.1, F.4, F.6, F.10); always the whole plan.
     *
     * @param effectiveFrom first day on which this plan holds, until the next one or the end of the year; absent: the whole year,
     *     in the place of everything told of it before
     */
    @Type("contract.year-set.v1")
    record ContractYearSet(
            @Ref("contract") String contractRef,
            Instant setAt,
            LocalDate from,
            LocalDate to,
            long budgetPence,
            long ceilingPence,
            List<BudgetLine> lines,
            @Optionally LocalDate effectiveFrom)
            implements ContractEvent {

        /** The plan of a whole year. */
        public ContractYearSet(
                String contractRef,
                Instant setAt,
                LocalDate from,
                LocalDate to,
                long budgetPence,
                long ceilingPence,
                List<BudgetLine> lines) {
            this(contractRef, setAt, from, to, budgetPence, ceilingPence, lines, null);
        }
    }

    /** The lots of a contract, all of them: parts of the service that enter and leave on days of their own (F.1, F.10). */
    @Type("contract.lots-set.v1")
    record ContractLotsSet(@Ref("contract") String contractRef, Instant setAt, List<Lot> lots)
            implements ContractEvent {}

    /** What a contract sets for itself (0.5), all of it; a value holds until the next one of its rule. */
    @Type("contract.rules-set.v1")
    record ContractRulesSet(@Ref("contract") String contractRef, Instant setAt, List<Rule> rules)
            implements ContractEvent {}

    /**
     * The commissioner approved that money moves between two lines (F.6). The years that follow from it are told as
     * {@code contract.year-set}.
     */
    @Type("contract.virement-approved.v1")
    record VirementApproved(
            @Ref("contract") String contractRef,
            UUID virementId,
            Instant approvedAt,
            @Code("budget line") String fromLine,
            @Code("budget line") String toLine,
            long amountPence,
            LocalDate effectiveOn)
            implements ContractEvent {}

    /**
     * The commissioner approved a variation (F.10). What follows from it is told as {@code contract.year-set}, {@code lots-set},
     * {@code terms-set} or {@code rules-set}.
     *
     * @param amountPence what budget and price grow by, or fall by when it is a saving; 0 when money stays as it is
     * @param seriesBreak figures from that day on can't be compared with earlier ones
     */
    @Type("contract.variation-approved.v1")
    record VariationApproved(
            @Ref("contract") String contractRef,
            UUID variationId,
            Instant approvedAt,
            @Code("F.10") String variation,
            LocalDate effectiveOn,
            long amountPence,
            boolean saving,
            boolean seriesBreak)
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
     * An approved spot order has ended (F.7): nobody starts on it any more, and what was not used is committed no longer.
     *
     * @param chargedTo who paid for it
     * @param ground what ended it
     * @param reason why the hub ended it, as a code; absent when the work was over
     * @param releasedPence what the contract had set aside for it and does no longer
     */
    @Type("contract.spot-ended.v1")
    record SpotEnded(
            @Ref("contract") String contractRef,
            UUID orderId,
            UUID referralId,
            @Code("A.1.1") String serviceType,
            @Code("F.7 charged to") String chargedTo,
            @Code("F.7 end ground") String ground,
            @Optionally @Code("F.7 end reason") String reason,
            long releasedPence,
            Instant endedAt)
            implements ContractEvent {}

    /**
     * One line of a year's budget.
     *
     * @param line name of the line, for example COMMUNITY_LD
     * @param serviceTypes types paid from it (A.1.1)
     * @param indicativeMinutes planning value for the year, no cap (F.4)
     * @param commissioned false: demand is counted but not paid (scenario S18)
     * @param clientGroups the line pays only for people of these primary groups; absent or empty: for everybody no other line names
     * @param lot the lot that it belongs to; absent when the contract is not split into lots
     */
    record BudgetLine(
            @Code("budget line") String line,
            List<@Code("A.1.1") String> serviceTypes,
            long amountPence,
            long indicativeMinutes,
            boolean commissioned,
            @Optionally List<@Code("A.1.2") String> clientGroups,
            @Optionally @Code("lot") String lot) {

        /** A line for everybody, of no lot. */
        public BudgetLine(
                String line,
                List<String> serviceTypes,
                long amountPence,
                long indicativeMinutes,
                boolean commissioned) {
            this(line, serviceTypes, amountPence, indicativeMinutes, commissioned, null, null);
        }
    }

    /**
     * One lot.
     *
     * @param serviceTypes types that it covers (A.1.1)
     * @param clientGroups it covers only people of these primary groups; empty: everybody
     * @param in first day in the contract
     * @param out first day no longer in it
     * @param elsewhere who serves these people under a contract of its own while the lot is not in this one
     */
    record Lot(
            @Code("lot") String lot,
            List<@Code("A.1.1") String> serviceTypes,
            List<@Code("A.1.2") String> clientGroups,
            LocalDate in,
            @Optionally LocalDate out,
            @Optionally @Code("redirect target") String elsewhere) {}

    /**
     * One value that a contract sets for itself.
     *
     * @param value whole number of the rule's unit
     */
    record Rule(@Code("contract rule") String rule, LocalDate validFrom, int value) {}
}
