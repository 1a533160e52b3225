package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.monitoring.signal.domain.FigureAnswer;

/** The commissioner acknowledges a signal about a figure and answers it; with the answer the days without reply end (domain.md E.5). */
@ApplicationScoped
class ReplyToFigureSignal {

    private final FigureSignals signals;
    private final TakeSignal takeSignal;

    ReplyToFigureSignal(FigureSignals signals, TakeSignal takeSignal) {
        this.signals = signals;
        this.takeSignal = takeSignal;
    }

    /** @param ifMatch version of the signal that was looked at */
    @Transactional
    FigureSignal acknowledge(UUID signalId, String ifMatch, String subject) {
        return takeSignal.handle(signals, signalId, ifMatch, (signal, moment) -> signal.acknowledge(subject, moment));
    }

    /**
     * @param note about the figure, never about a person; needed for {@code OTHER}
     * @param ifMatch version of the signal that was looked at
     */
    @Transactional
    FigureSignal answer(UUID signalId, FigureAnswer answer, String note, String ifMatch, String subject) {
        TakeSignal.requireNote(answer == FigureAnswer.OTHER, note);
        return takeSignal.handle(
                signals, signalId, ifMatch, (signal, moment) -> signal.answer(answer, note, subject, moment));
    }
}
