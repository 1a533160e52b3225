package org.advocacyhub.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
