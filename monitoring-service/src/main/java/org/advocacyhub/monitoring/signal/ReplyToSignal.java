package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.signal.Signal.Moment;
import org.advocacyhub.monitoring.signal.domain.SignalAnswer;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** The commissioner acknowledges a signal and answers it; with the answer the days without reply end (domain.md E.5). */
@ApplicationScoped
class ReplyToSignal {

    private final Signals signals;
    private final Clock clock;

    ReplyToSignal(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    /** @param ifMatch version of the signal that was looked at */
    @Transactional
    Signal acknowledge(UUID signalId, String ifMatch, String subject) {
        var signal = taken(signalId, ifMatch);
        signal.acknowledge(subject, now());
        signals.flush();
        return signal;
    }

    /**
     * @param note about the team, never about a person; needed for {@code OTHER}
     * @param ifMatch version of the signal that was looked at
     */
    @Transactional
    Signal answer(UUID signalId, SignalAnswer answer, String note, String ifMatch, String subject) {
        if (answer == SignalAnswer.OTHER && note == null) {
            throw Refusal.invalid("note", "required", "Say in a sentence what else it is.");
        }
        var signal = taken(signalId, ifMatch);
        signal.answer(answer, note, subject, now());
        signals.flush();
        return signal;
    }

    private Signal taken(UUID signalId, String ifMatch) {
        var signal = signals.requireLocked(signalId);
        Versions.require(ifMatch, signal.version());
        return signal;
    }

    private Moment now() {
        return new Moment(clock.instant(), LocalDate.now(clock));
    }
}
