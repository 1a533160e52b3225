package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.signal.RaisedSignal.Moment;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** The commissioner takes a signal in hand, of whatever sort: as it was looked at, and held until that is done. */
@ApplicationScoped
class TakeSignal {

    private final Clock clock;

    TakeSignal(Clock clock) {
        this.clock = clock;
    }

    /** What is done with a signal at a moment. */
    interface Reply<S> {
        void give(S signal, Moment moment);
    }

    /**
     * @param ifMatch version of the signal that was looked at
     * @throws Refusal 404 {@code unknown-signal}, 412 when it changed since
     */
    @Transactional(TxType.MANDATORY)
    <S extends RaisedSignal> S handle(RaisedSignals<S> signals, UUID signalId, String ifMatch, Reply<S> reply) {
        var signal = signals.requireLocked(signalId);
        Versions.require(ifMatch, signal.version());
        reply.give(signal, new Moment(clock.instant(), LocalDate.now(clock)));
        signals.flush();
        return signal;
    }

    /** @throws Refusal 400 when the answer is another than those listed and nobody says which */
    static void requireNote(boolean isOther, String note) {
        if (isOther && note == null) {
            throw Refusal.invalid("note", "required", "Say in a sentence what else it is.");
        }
    }
}
