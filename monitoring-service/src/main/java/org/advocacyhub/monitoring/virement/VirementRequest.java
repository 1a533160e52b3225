package org.advocacyhub.monitoring.virement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.YearRequest;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.virement.domain.Proposal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money to be moved from one line to another.
 *
 * @param effectiveOn the first of a month
 * @param hours planned hours that move along; none when left out
 * @param communityProtectionOverride why a community line may be cut; needed only for one
 */
@Schema(examples = """
        {"fromLine": "CARE_ACT", "toLine": "IMHA", "amount": "40000.00", "effectiveOn": "2016-10-01", "hours": "1333.33",
         "reason": "Demand for IMHA is far above plan; Care Act referrals are far below."}
        """)
record VirementRequest(
        @NotNull @Pattern(regexp = YearRequest.CODE, message = YearRequest.CODE_WANTED) @Schema(examples = "CARE_ACT")
        String fromLine,

        @NotNull @Pattern(regexp = YearRequest.CODE, message = YearRequest.CODE_WANTED) @Schema(examples = "IMHA")
        String toLine,

        @NotNull
        @Pattern(regexp = YearRequest.AMOUNT, message = YearRequest.AMOUNT_WANTED)
        @Schema(examples = "40000.00")
        String amount,

        @NotNull @Schema(examples = "2016-10-01") LocalDate effectiveOn,

        @Pattern(
                regexp = "\\d{1,9}\\.\\d{2}",
                message = "must be hours with exactly two decimals, for example \"1333.33\"")
        @Schema(examples = "1333.33")
        String hours,

        @NotBlank @Size(max = 1000) String reason,
        @Size(max = 1000) String communityProtectionOverride) {

    Proposal proposal() {
        return new Proposal(
                fromLine,
                toLine,
                Money.parse(amount).orElseThrow(),
                PlannedHours.parse(hours).map(PlannedHours::hundredths).orElse(0L),
                effectiveOn,
                communityProtectionOverride == null || communityProtectionOverride.isBlank()
                        ? null
                        : communityProtectionOverride);
    }
}
