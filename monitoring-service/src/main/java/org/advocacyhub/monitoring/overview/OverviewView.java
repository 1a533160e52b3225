package org.advocacyhub.monitoring.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.approval.Waiting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract at one look.
 *
 * @param asOf day of the look
 * @param end last day as agreed now
 * @param changes what was agreed since, in the order in which it was decided
 * @param waiting what waits for a decision of the council: virements, variations, spot orders
 * @param partners sub-contracts of the day, and how each stands in data protection (H.1)
 * @param formers contracts and grants that it took the place of (S16)
 */
public record OverviewView(
        @Schema(examples = "KENT-ADV-2016") String contractRef,
        LocalDate asOf,
        String commissioner,
        String leadProvider,
        LocalDate start,
        LocalDate end,
        LocalDate maximumEnd,
        List<YearView> years,
        List<ChangeView> changes,
        List<Waiting> waiting,
        List<PartnerView> partners,
        List<FormerView> formers) {

    /** How the data-protection arrangement of a sub-contract stands. */
    public enum PaperStanding {
        IN_FORCE,
        REVIEW_OVERDUE,
        MISSING,
        /** The lead provider needs none with itself. */
        NOT_NEEDED
    }

    /**
     * A sub-contract of the day.
     *
     * @param role JOINT_CONTROLLER or PROCESSOR; absent without an arrangement in force, as the following
     * @param reference by which the signed paper is found
     * @param reviewOn day by which it is looked at again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PartnerOfContract")
    public record PartnerView(
            @Schema(examples = "ADVOCACY-FOR-ALL") String partnerId,
            @Schema(examples = "Advocacy for All") String name,
            @Schema(examples = "COMMUNITY") String lot,
            PaperStanding arrangement,
            @Schema(examples = "JOINT_CONTROLLER") String role,
            @Schema(examples = "ART26/AFA/2016") String reference,
            LocalDate signedOn,
            LocalDate reviewOn) {}

    /**
     * A contract of before.
     *
     * @param from absent when nobody knows
     * @param lastPrice the last one that is known; absent when none is
     * @param pricePer whether that was of a YEAR or of an HOUR
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormerView(
            @Schema(examples = "IMHA-2011/3") String reference,
            @Schema(examples = "Advocacy for All") String provider,
            List<String> serviceTypes,
            LocalDate from,
            LocalDate to,
            @Schema(examples = "84000.00") String lastPrice,
            @Schema(examples = "YEAR") String pricePer) {}

    /**
     * A year as it stands.
     *
     * @param budget what the council set aside
     * @param price what the year may not overspend
     * @param quarters those that have begun, as their returns are addressed; the last first
     * @param signals what somebody should talk about while there is time (E.5)
     */
    @Schema(name = "OverviewYearView")
    public record YearView(
            LocalDate from,
            LocalDate to,
            @Schema(examples = "1490000.00") String budget,
            @Schema(examples = "1340000.00") String price,
            List<LineView> lines,
            LineView total,

            @Schema(examples = "[\"2016-17-Q2\", \"2016-17-Q1\"]")
            List<String> quarters,

            List<String> signals) {}

    /**
     * A line, or all lines together.
     *
     * @param forecast where the year will end (K-15); absent before its first working day
     * @param forecastPercent of the budget
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OverviewLineView")
    public record LineView(
            @Schema(examples = "IMHA") String line,
            boolean commissioned,
            @Schema(examples = "360000.00") String budget,
            @Schema(examples = "198274.51") String actual,
            @Schema(examples = "0.00") String committed,
            @Schema(examples = "395000.00") String forecast,
            @Schema(examples = "109.72") String forecastPercent) {}

    /**
     * One thing that was agreed.
     *
     * @param askedBy account of whoever asked for it
     * @param approvedBy account of the commissioner who approved it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OverviewChangeView")
    public record ChangeView(
            LocalDate decidedOn, LocalDate effectiveOn, String what, String askedBy, String approvedBy) {}
}
