package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.signal.Signal.Moment;
import org.advocacyhub.monitoring.signal.domain.FigureAnswer;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** The commissioner acknowledges a signal about a figure and answers it; with the answer the days without reply end (domain.md E.5). */
@ApplicationScoped
class ReplyToFigureSignal {

    private final FigureSignals signals;
    private final Clock clock;

    ReplyToFigureSignal(FigureSignals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    /** @param ifMatch version of the signal that was looked at */
    @Transactional
    FigureSignal acknowledge(UUID signalId, String ifMatch, String subject) {
        var signal = taken(signalId, ifMatch);
        signal.acknowledge(subject, now());
        signals.flush();
        return signal;
    }

    /**
     * @param note about the figure, never about a person; needed for {@code OTHER}
     * @param ifMatch version of the signal that was looked at
     */
    @Transactional
    FigureSignal answer(UUID signalId, FigureAnswer answer, String note, String ifMatch, String subject) {
        if (answer == FigureAnswer.OTHER && note == null) {
            throw Refusal.invalid("note", "required", "Say in a sentence what else it is.");
        }
        var signal = taken(signalId, ifMatch);
        signal.answer(answer, note, subject, now());
        signals.flush();
        return signal;
    }

    private FigureSignal taken(UUID signalId, String ifMatch) {
        var signal = signals.requireLocked(signalId);
        Versions.require(ifMatch, signal.version());
        return signal;
    }

    private Moment now() {
        return new Moment(clock.instant(), LocalDate.now(clock));
    }
}
