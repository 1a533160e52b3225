package org.advocacyhub.monitoring.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.Profile;
import org.advocacyhub.monitoring.contract.domain.Share;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract year as a caller gives it: always whole, amounts as decimal strings with exactly two decimals.
 *
 * @param ceiling the contract price; the lines sum to it
 * @param profile how money and hours spread over the year; by working days when absent
 */
@Schema(examples = """
        {"to":"2017-03-31","budget":"1490000.00","ceiling":"360000.00","lines":[{"line":"IMHA","serviceTypes":["IMHA"],
         "amount":"360000.00","indicativeHours":"12000.00"}]}""")
public record YearRequest(
        @NotNull @Schema(examples = "2017-03-31") LocalDate to,

        @NotNull @Pattern(regexp = AMOUNT, message = AMOUNT_WANTED) @Schema(examples = "1490000.00")
        String budget,

        @NotNull @Pattern(regexp = AMOUNT, message = AMOUNT_WANTED) @Schema(examples = "1340000.00")
        String ceiling,

        Profile profile,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid LineRequest> lines) {

    /** Pounds and pence, nothing else: no sign, no exponent, no number. */
    public static final String AMOUNT = "\\d{1,12}\\.\\d{2}";

    public static final String AMOUNT_WANTED = "must be an amount with exactly two decimals, for example \"1234.56\"";
    public static final String LOT = "[A-Z0-9][A-Z0-9_-]{0,39}";
    public static final String LOT_WANTED = "must be a code of capitals, digits, underscores and hyphens";
    private static final int MOST_REFERRALS = 1_000_000;
    private static final String HOURS = "\\d{1,9}\\.\\d{2}";
    public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    public static final String CODE_WANTED = "must be a code of capitals, digits and underscores";

    /**
     * One line.
     *
     * @param serviceTypes none for a line that pays for time of its own, whatever the type (D.3)
     * @param clientGroups the line pays only for people of these primary groups; for everybody else's line leave it out
     * @param blockShare 0.80 when absent (domain.md F.5)
     * @param commissioned true when absent
     * @param lot the lot that it belongs to, where the contract has lots
     * @param indicativeReferrals referrals expected in the year, where a number was agreed (E.5)
     */
    public record LineRequest(
            @NotNull @Pattern(regexp = CODE, message = CODE_WANTED) @Schema(examples = "IMHA")
            String line,

            @NotNull @Size(max = 20) @Schema(examples = "[\"IMHA\"]")
            List<@NotNull @Pattern(regexp = CODE, message = CODE_WANTED) String> serviceTypes,

            @Size(max = 30) List<@NotNull @Pattern(regexp = CODE, message = CODE_WANTED) String> clientGroups,

            @NotNull @Pattern(regexp = AMOUNT, message = AMOUNT_WANTED) @Schema(examples = "360000.00")
            String amount,

            @NotNull
            @Pattern(regexp = HOURS, message = "must be hours with exactly two decimals, for example \"12000.00\"")
            @Schema(examples = "12000.00")
            String indicativeHours,

            @Pattern(regexp = "0\\.\\d{2}|1\\.00", message = "must be a share from \"0.00\" to \"1.00\"")
            @Schema(examples = "0.80")
            String blockShare,

            Boolean commissioned,

            @Pattern(regexp = LOT, message = LOT_WANTED) @Schema(examples = "COMMUNITY-LD")
            String lot,

            @Min(1) @Max(MOST_REFERRALS) @Schema(examples = "900")
            Integer indicativeReferrals) {

        /** The line as the rules know it. */
        public BudgetLine asBudgetLine() {
            return new BudgetLine(
                    line,
                    serviceTypes,
                    clientGroups == null ? List.of() : clientGroups,
                    Money.parse(amount).orElseThrow(),
                    PlannedHours.parse(indicativeHours).orElseThrow(),
                    Optional.ofNullable(blockShare).flatMap(Share::parse).orElse(Share.DEFAULT_BLOCK),
                    commissioned == null || commissioned,
                    lot,
                    indicativeReferrals);
        }
    }

    YearPlan plan(LocalDate from) {
        return new YearPlan(
                from,
                to,
                Money.parse(budget).orElseThrow(),
                Money.parse(ceiling).orElseThrow(),
                profile == null ? Profile.WORKING_DAYS : profile,
                lines.stream().map(LineRequest::asBudgetLine).toList());
    }
}
