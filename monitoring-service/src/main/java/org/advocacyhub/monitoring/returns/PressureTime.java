package org.advocacyhub.monitoring.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time of demand pressure of which some day lies in the quarter: section 3 of the return (domain.md E.1, E.5).
 *
 * @param endedOn absent while it goes on
 * @param sentOn day on which it came before the council
 * @param repliedOn absent while something in it has no reply
 * @param workingDaysWithoutReply up to today, or to the last reply
 * @param chasingReferrerMinutes time spent chasing referrers in the quarter in which it began; absent before it was counted
 * @param awaitingReferrerWorkingDays working days for which referrals of that quarter stood still until a referrer answered
 * @param raisedBy what raised it by the end of the quarter
 * @param replies what the council said, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PressureTime(
        UUID reportId,
        LocalDate beganOn,
        LocalDate endedOn,
        LocalDate sentOn,
        LocalDate repliedOn,
        @Schema(examples = "12") int workingDaysWithoutReply,
        @Schema(examples = "75") Long chasingReferrerMinutes,
        @Schema(examples = "12") Long awaitingReferrerWorkingDays,
        List<Raised> raisedBy,
        List<Reply> replies) {

    /**
     * Something that raised it.
     *
     * @param line absent where it is about the contract as a whole
     * @param endedOn absent while it holds
     * @param reason in plain English
     * @param figures those by which it was judged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PressureRaised")
    public record Raised(
            @Schema(examples = "HOURS_ABOVE_PLAN") String trigger,
            @Schema(examples = "IMHA") String line,
            LocalDate raisedOn,
            LocalDate endedOn,
            String reason,
            List<Measured> figures) {}

    /**
     * A figure of that moment.
     *
     * @param from first day that it is about; absent for one of the day itself
     * @param planned what was planned for these days
     * @param percent of the plan
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PressureMeasured")
    public record Measured(
            @Schema(examples = "figure") String measure,
            LocalDate from,
            LocalDate to,
            @Schema(examples = "3450.00") BigDecimal value,
            @Schema(examples = "3000.00") BigDecimal planned,
            @Schema(examples = "115.00") BigDecimal percent) {

        /** One of the day on which it was raised. */
        public static Measured now(String measure, BigDecimal value) {
            return new Measured(measure, null, null, value, null, null);
        }
    }

    /** @param workingDaysWithoutReply that it ended */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PressureReplied")
    public record Reply(
            @Schema(examples = "VIREMENT") String answer,
            String note,
            LocalDate repliedOn,
            @Schema(examples = "12") int workingDaysWithoutReply) {}
}
