package org.advocacyhub.monitoring.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.signal.domain.FigureAnswer;
import org.advocacyhub.monitoring.signal.domain.FigureSignalKind;
import org.advocacyhub.monitoring.signal.domain.ReplyClock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signal about a figure as a caller sees it.
 *
 * @param subject a band, a specialism, a lot, or a partner in a lot
 * @param reason in plain English
 * @param holds whether the figure is beyond what is tolerated now
 * @param valueNow what the figure says since it was computed last; absent when there is nothing to judge any more
 * @param workingDaysWithoutReply up to today, or to the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FigureSignal")
record FigureSignalView(
        UUID signalId,
        @Schema(examples = "KENT-ADV-2016") String contractRef,
        FigureSignalKind kind,
        @Schema(examples = "P2") String subject,
        @Schema(examples = "2016-17-Q1") String quarter,
        RaisedSignal.State state,
        Instant raisedAt,
        String reason,
        EvidenceView evidence,
        boolean holds,
        @Schema(examples = "91.50") BigDecimal valueNow,
        @Schema(examples = "12") int workingDaysWithoutReply,
        Instant acknowledgedAt,
        Instant answeredAt,
        FigureAnswer answer,
        String note) {

    /**
     * What was known when it was raised.
     *
     * @param bound beyond it the figure was flagged
     * @param denominator absent for a count
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FigureSignalEvidence")
    record EvidenceView(
            @Schema(examples = "K-07") String kpi,
            @Schema(examples = "2000-01-01") String ruleVersion,
            @Schema(examples = "85.00") BigDecimal value,
            @Schema(examples = "90.00") BigDecimal bound,
            @Schema(examples = "17") long numerator,
            @Schema(examples = "20") Long denominator) {

        private static EvidenceView of(FigureSignal signal) {
            return new EvidenceView(
                    signal.kpi(),
                    signal.ruleVersion(),
                    signal.value(),
                    signal.bound(),
                    signal.numerator(),
                    signal.denominator());
        }
    }

    static FigureSignalView of(FigureSignal signal, LocalDate today) {
        return new FigureSignalView(
                signal.signalId(),
                signal.contractRef(),
                signal.kind(),
                signal.subject(),
                signal.quarter().toString(),
                signal.state(),
                signal.raisedAt(),
                signal.reason(),
                EvidenceView.of(signal),
                signal.holds(),
                signal.valueNow(),
                ReplyClock.daysWithoutReply(signal.raisedOn(), signal.answeredOn(), today),
                signal.acknowledgedAt(),
                signal.answeredAt(),
                signal.answer(),
                signal.note());
    }
}
