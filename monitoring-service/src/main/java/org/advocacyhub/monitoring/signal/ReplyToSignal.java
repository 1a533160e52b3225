package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.monitoring.signal.domain.SignalAnswer;

/** The commissioner acknowledges a signal about a team and answers it; with the answer the days without reply end (domain.md E.5). */
@ApplicationScoped
class ReplyToSignal {

    private final Signals signals;
    private final TakeSignal takeSignal;

    ReplyToSignal(Signals signals, TakeSignal takeSignal) {
        this.signals = signals;
        this.takeSignal = takeSignal;
    }

    /** @param ifMatch version of the signal that was looked at */
    @Transactional
    Signal acknowledge(UUID signalId, String ifMatch, String subject) {
        return takeSignal.handle(signals, signalId, ifMatch, (signal, moment) -> signal.acknowledge(subject, moment));
    }

    /**
     * @param note about the team, never about a person; needed for {@code OTHER}
     * @param ifMatch version of the signal that was looked at
     */
    @Transactional
    Signal answer(UUID signalId, SignalAnswer answer, String note, String ifMatch, String subject) {
        TakeSignal.requireNote(answer == SignalAnswer.OTHER, note);
        return takeSignal.handle(
                signals, signalId, ifMatch, (signal, moment) -> signal.answer(answer, note, subject, moment));
    }
}
