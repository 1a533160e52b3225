package org.advocacyhub.monitoring.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.BlockAndVolume;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Profile;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract year as a caller sees it, with what follows from its figures.
 *
 * @param block paid whatever is delivered, by month (domain.md F.5)
 * @param variablePool for hours above the block, or to be used across types
 */
record YearView(
        String contractRef,
        LocalDate from,
        LocalDate to,
        String budget,
        String ceiling,
        Profile profile,
        List<LineView> lines,
        BlockView block,
        String variablePool) {

    /** One line. */
    @Schema(name = "YearLineView")
    record LineView(
            String line,
            List<String> serviceTypes,
            List<String> clientGroups,
            String amount,
            String indicativeHours,
            String blockShare,
            boolean commissioned,
            @JsonInclude(JsonInclude.Include.NON_NULL) String lot,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer indicativeReferrals) {

        static LineView of(BudgetLine line) {
            return new LineView(
                    line.line(),
                    line.serviceTypes(),
                    line.clientGroups(),
                    line.amount().toString(),
                    line.indicativeHours().toString(),
                    line.blockShare().toString(),
                    line.commissioned(),
                    line.lot(),
                    line.indicativeReferrals());
        }
    }

    /** The block of the year and its instalments. */
    record BlockView(String total, List<InstalmentView> monthly) {}

    /** What is due for a month, for example {@code 2016-04}. */
    record InstalmentView(String month, String amount) {}

    static YearView of(String contractRef, YearPlan plan) {
        var monthly = BlockAndVolume.monthly(plan).stream()
                .map(due ->
                        new InstalmentView(due.month().toString(), due.amount().toString()))
                .toList();
        return new YearView(
                contractRef,
                plan.from(),
                plan.to(),
                plan.budget().toString(),
                plan.ceiling().toString(),
                plan.profile(),
                plan.lines().stream().map(LineView::of).toList(),
                new BlockView(plan.block().toString(), monthly),
                plan.variablePool().toString());
    }
}
