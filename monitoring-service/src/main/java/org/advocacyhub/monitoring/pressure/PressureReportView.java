package org.advocacyhub.monitoring.pressure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.pressure.domain.Above.Period;
import org.advocacyhub.monitoring.pressure.domain.CouncilReply;
import org.advocacyhub.monitoring.pressure.domain.Relief;
import org.advocacyhub.monitoring.pressure.domain.Trigger;
import org.advocacyhub.monitoring.returns.ReadDemand.Causes;
import org.advocacyhub.monitoring.signal.domain.ReplyClock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time of demand pressure as a caller sees it.
 *
 * @param endedOn absent while it goes on
 * @param sentOn day on which it came before the council
 * @param repliedOn absent while something in it has no reply
 * @param workingDaysWithoutReply up to today, or to the last reply
 * @param findings what raised it, with the evidence of that moment
 * @param causes what lies behind it in the quarter in which it began, as last counted while it went on
 * @param options what may be done about it, as the year stands now; none when it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PressureReport")
record PressureReportView(
        UUID reportId,
        @Schema(examples = "KENT-ADV-2016") String contractRef,
        LocalDate beganOn,
        LocalDate endedOn,
        LocalDate sentOn,
        LocalDate repliedOn,
        @Schema(examples = "12") int workingDaysWithoutReply,
        List<FindingView> findings,
        CausesView causes,
        List<OptionView> options,
        List<ReplyView> replies) {

    /**
     * What raised it. What triage-service told has its figures; what the contract's own figures say, its periods.
     *
     * @param line absent where it is about the contract as a whole
     * @param endedOn absent while it holds
     * @param reason in plain English
     * @param limitPercent of the plan, above which it is pressure
     * @param workingDaysWithoutReply of the oldest request for hours when it was raised
     * @param workingDaysWithoutReplyNow the same up to today, or to its end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PressureFinding")
    record FindingView(
            @Schema(examples = "HOURS_ABOVE_PLAN") Trigger trigger,
            @Schema(examples = "IMHA") String line,
            LocalDate raisedOn,
            LocalDate endedOn,
            String reason,
            @Schema(examples = "105") Integer limitPercent,
            List<PeriodView> periods,
            Integer waiting,
            Integer statutoryBeyondTarget,
            Integer openCases,
            @Schema(examples = "10.00") BigDecimal fullTimeAdvocates,
            LocalDate hoursRequestedOn,
            Integer workingDaysWithoutReply,
            Integer workingDaysWithoutReplyNow) {

        static FindingView of(PressureFinding finding, LocalDate today) {
            var above = finding.above().orElse(null);
            var told = finding.told();
            return new FindingView(
                    finding.trigger(),
                    finding.line(),
                    finding.raisedOn(),
                    finding.endedOn(),
                    finding.reason(),
                    above == null ? null : above.limitPercent(),
                    above == null
                            ? null
                            : above.periods().stream().map(PeriodView::of).toList(),
                    told == null ? null : told.waiting(),
                    told == null ? null : told.beyondTarget(),
                    told == null ? null : told.openCases(),
                    told == null ? null : told.fullTimeAdvocates(),
                    told == null ? null : told.hoursRequestedOn(),
                    told == null ? null : told.daysWithoutReply(),
                    finding.trigger() == Trigger.NO_REPLY
                            ? ReplyClock.daysWithoutReply(told.hoursRequestedOn(), finding.endedOn(), today)
                            : null);
        }
    }

    /** A figure beside its plan: referrals, hours or pounds. */
    @Schema(name = "PressurePeriod")
    record PeriodView(
            LocalDate from,
            LocalDate to,
            @Schema(examples = "3450.00") String figure,
            @Schema(examples = "3000.00") String planned,
            @Schema(examples = "115.00") BigDecimal percent) {

        static PeriodView of(Period period) {
            return new PeriodView(
                    period.from(),
                    period.to(),
                    period.figure().toPlainString(),
                    period.planned().toPlainString(),
                    period.percent());
        }
    }

    /**
     * What lies behind it.
     *
     * @param chasingReferrerMinutes time that advocates spent chasing referrers
     * @param awaitingReferrerWorkingDays working days for which referrals stood still until a referrer answered
     */
    @Schema(name = "PressureCauses")
    record CausesView(
            @Schema(examples = "75") long chasingReferrerMinutes,
            @Schema(examples = "12") long awaitingReferrerWorkingDays) {

        static CausesView of(Causes causes) {
            return causes == null ? null : new CausesView(causes.chasingMinutes(), causes.pausedDays());
        }
    }

    /**
     * Something that may be done.
     *
     * @param fromLine where money is left, for a virement
     * @param unspent pounds that the line is headed to have left
     * @param what in plain English
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PressureOption")
    record OptionView(
            @Schema(examples = "VIREMENT") String kind,
            @Schema(examples = "CARE_ACT") String fromLine,
            @Schema(examples = "180000.00") String unspent,
            String what) {

        static OptionView of(Relief relief) {
            return switch (relief) {
                case Relief.Virement virement ->
                    new OptionView(
                            "VIREMENT", virement.fromLine(), virement.unspent().toString(), virement.sentence());
                case Relief.ExtraHours hours -> new OptionView("EXTRA_HOURS", null, null, hours.sentence());
                case Relief.SpotOrders orders -> new OptionView("SPOT", null, null, orders.sentence());
            };
        }
    }

    /**
     * What the council said.
     *
     * @param repliedBy account
     * @param workingDaysWithoutReply that it ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PressureReply")
    record ReplyView(
            @Schema(examples = "VIREMENT") CouncilReply answer,
            String note,
            String repliedBy,
            Instant repliedAt,
            LocalDate repliedOn,
            @Schema(examples = "12") int workingDaysWithoutReply) {

        static ReplyView of(PressureReply reply) {
            return new ReplyView(
                    reply.answer(),
                    reply.note(),
                    reply.repliedBy(),
                    reply.repliedAt(),
                    reply.repliedOn(),
                    reply.waited());
        }
    }

    static PressureReportView of(
            PressureReport report,
            List<PressureFinding> findings,
            List<Relief> reliefs,
            List<PressureReply> replies,
            LocalDate today) {
        return new PressureReportView(
                report.reportId(),
                report.contractRef(),
                report.beganOn(),
                report.endedOn(),
                report.sentOn(),
                report.repliedOn(),
                report.workingDaysWithoutReply(today),
                findings.stream().map(finding -> FindingView.of(finding, today)).toList(),
                CausesView.of(report.causes()),
                reliefs.stream().map(OptionView::of).toList(),
                replies.stream().map(ReplyView::of).toList());
    }
}
