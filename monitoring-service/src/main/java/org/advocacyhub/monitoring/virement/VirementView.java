package org.advocacyhub.monitoring.virement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.ApprovalView;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A virement as a caller sees it.
 *
 * @param evidence where both lines were headed when it was submitted (K-15); empty before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VirementView(
        UUID virementId,
        @Schema(examples = "KENT-ADV-2016") String contractRef,
        String fromLine,
        String toLine,
        @Schema(examples = "40000.00") String amount,
        @Schema(examples = "1333.33") String hours,
        LocalDate effectiveOn,
        String reason,
        String communityProtectionOverride,
        ApprovalView approval,
        List<ForecastView> evidence) {

    /**
     * Where a line was headed.
     *
     * @param forecast absent before the first working day of the year
     * @param forecastPercent of the line's amount
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForecastView(
            String line,
            LocalDate asOf,
            @Schema(examples = "360000.00") String amount,
            @Schema(examples = "197500.00") String actual,
            @Schema(examples = "0.00") String committed,
            @Schema(examples = "395000.00") String forecast,
            @Schema(examples = "109.72") String forecastPercent) {}

    static VirementView of(Virement virement, List<ForecastView> evidence) {
        var proposal = virement.proposal();
        return new VirementView(
                virement.id(),
                virement.contractRef(),
                proposal.fromLine(),
                proposal.toLine(),
                proposal.amount().toString(),
                new PlannedHours(proposal.hourHundredths()).toString(),
                proposal.effectiveOn(),
                virement.reason(),
                proposal.communityOverride(),
                virement.approval().view(),
                evidence);
    }
}
