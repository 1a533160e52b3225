package org.advocacyhub.monitoring.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one referral, visit, report or complaint adds to a figure.
 *
 * @param day the day by which it counts
 * @param referralId absent of complaints and compliments, which are about a partner
 * @param recordId of a visit that came to nothing, a complaint or a compliment
 * @param count what it adds; over all pages the sum is the figure, of a percentage the count above its line
 * @param workingDays to the first contact (K-08)
 * @param partnerId whose visit or report it was, or who was complained of
 * @param standing of a visit or report that was due: MET, FAILED or OPEN
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureFactView(
        @Schema(examples = "2016-04-11") LocalDate day,
        UUID referralId,
        UUID recordId,
        @Schema(examples = "1") long count,
        Integer workingDays,
        @Schema(examples = "CARE_ACT") String type,
        @Schema(examples = "P3") String band,
        @Schema(examples = "E07000105") String district,
        @Schema(examples = "ASHFORD-OPMH") String team,
        String clientGroup,
        @Schema(examples = "ELIGIBLE") String outcome,
        @Schema(examples = "CA67-15") String ruleId,
        String partnerId,
        @Schema(examples = "MET") String standing,
        @Schema(examples = "DELAY") String about,
        LocalDate acknowledgedOn,
        LocalDate closedOn) {

    FigureFactView plus(long more) {
        return new FigureFactView(
                day,
                referralId,
                recordId,
                count + more,
                workingDays,
                type,
                band,
                district,
                team,
                clientGroup,
                outcome,
                ruleId,
                partnerId,
                standing,
                about,
                acknowledgedOn,
                closedOn);
    }

    /** A visit that came to nothing. */
    static FigureFactView visit(LocalDate day, UUID activityId, UUID referralId, String type, String partnerId) {
        return new FigureFactView(
                day,
                referralId,
                activityId,
                1,
                null,
                type,
                null,
                null,
                null,
                null,
                null,
                null,
                partnerId,
                null,
                null,
                null,
                null);
    }

    /** A complaint or, with nothing but its day, a compliment. */
    static FigureFactView said(
            LocalDate day,
            UUID recordId,
            String partnerId,
            String about,
            LocalDate acknowledgedOn,
            LocalDate closedOn,
            String outcome) {
        return new FigureFactView(
                day,
                null,
                recordId,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                outcome,
                null,
                partnerId,
                null,
                about,
                acknowledgedOn,
                closedOn);
    }
}
