package org.advocacyhub.monitoring.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.advocacyhub.monitoring.signal.domain.ReplyClock;
import org.advocacyhub.monitoring.signal.domain.SignalAnswer;
import org.advocacyhub.monitoring.signal.domain.UnderReferral;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signal as a caller sees it.
 *
 * @param reason in plain English
 * @param holds whether the figures flag the team now
 * @param workingDaysWithoutReply up to today, or to the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Signal")
record SignalView(
        UUID signalId,
        @Schema(examples = "KENT-ADV-2016") String contractRef,
        Signal.Kind kind,
        @Schema(examples = "ASHFORD-OPMH") String team,
        @Schema(examples = "2016-17-Q1") String quarter,
        RaisedSignal.State state,
        Instant raisedAt,
        String reason,
        EvidenceView evidence,
        boolean holds,
        FiguresView now,
        @Schema(examples = "12") int workingDaysWithoutReply,
        Instant acknowledgedAt,
        Instant answeredAt,
        SignalAnswer answer,
        String note) {

    /** What was known when it was raised; rate and mean in percent. */
    @Schema(name = "SignalEvidence")
    record EvidenceView(
            @Schema(examples = "K-06") String rule,
            @Schema(examples = "2000-01-01") String ruleVersion,
            @Schema(examples = "50") int percentOfMean,
            @Schema(examples = "20") int leastProcesses,
            @Schema(examples = "2") long referrals,
            @Schema(examples = "200") long processes,
            @Schema(examples = "1.00") BigDecimal rate,
            @Schema(examples = "38") long meanReferrals,
            @Schema(examples = "380") long meanProcesses,
            @Schema(examples = "10.00") BigDecimal mean) {

        static EvidenceView of(UnderReferral found) {
            return new EvidenceView(
                    UnderReferral.RULE,
                    found.ruleVersion(),
                    found.percentOfMean(),
                    found.leastProcesses(),
                    found.rate().numerator(),
                    found.rate().denominator(),
                    found.rate().percent(),
                    found.mean().numerator(),
                    found.mean().denominator(),
                    found.mean().percent());
        }
    }

    /**
     * What the figures say since they were computed last.
     *
     * @param processes absent when what was told of the team was taken back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignalFigures")
    record FiguresView(long referrals, Long processes, BigDecimal rate, BigDecimal mean) {

        static FiguresView of(FiguresNow now) {
            return new FiguresView(
                    now.referrals(),
                    now.processes(),
                    now.processes() == null ? null : new Ratio(now.referrals(), now.processes()).percent(),
                    now.mean().percent());
        }
    }

    static SignalView of(Signal signal, LocalDate today) {
        return new SignalView(
                signal.signalId(),
                signal.contractRef(),
                signal.kind(),
                signal.team(),
                signal.quarter().toString(),
                signal.state(),
                signal.raisedAt(),
                signal.reason(),
                EvidenceView.of(signal.evidence()),
                signal.holds(),
                FiguresView.of(signal.now()),
                ReplyClock.daysWithoutReply(signal.raisedOn(), signal.answeredOn(), today),
                signal.acknowledgedAt(),
                signal.answeredAt(),
                signal.answer(),
                signal.note());
    }
}
