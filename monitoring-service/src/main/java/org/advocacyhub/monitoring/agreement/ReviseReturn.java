package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Code;
import org.advocacyhub.monitoring.returns.FiguresTag;
import org.advocacyhub.monitoring.returns.KeptReturn;
import org.advocacyhub.monitoring.returns.QuarterReturn;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/** Keeps what is counted otherwise since the lock as a revision with its reason (domain.md E.1: never silent). */
@ApplicationScoped
class ReviseReturn {

    private final AgreedReturns agreed;
    private final ReturnMoves moves;
    private final ReturnsOfQuarter returns;
    private final Clock clock;

    ReviseReturn(AgreedReturns agreed, ReturnMoves moves, ReturnsOfQuarter returns, Clock clock) {
        this.agreed = agreed;
        this.moves = moves;
        this.returns = returns;
        this.clock = clock;
    }

    /** The last revision; 409 {@code not-locked} before the lock. */
    KeptReturn last(String contractRef, Quarter quarter) {
        return returns.last(contractRef, quarter)
                .orElseThrow(() -> Refusal.conflict(
                        "not-locked",
                        "The return of " + quarter + " is not locked: its figures move with every event until it is."));
    }

    /** @param ifMatch the ETag of the changes as they were read */
    @Transactional
    KeptReturn handle(QuarterReturn counted, String ifMatch, String reason, Author author) {
        var contractRef = counted.contractRef();
        var quarter = counted.quarter();
        agreed.of(contractRef, quarter)
                .ifPresent(agreement -> agreed.locked(contractRef, quarter, agreement.parties()));
        var before = last(contractRef, quarter);
        FiguresTag.require(ifMatch, counted.figures());
        var revised = returns.revise(before, counted, reason, author.subject());
        moves.add(
                contractRef,
                quarter,
                new ReturnMove(
                        Move.Kind.REVISE,
                        Code.LOCKED,
                        Code.LOCKED,
                        null,
                        author.subject(),
                        author.role(),
                        clock.instant(),
                        LocalDate.now(clock),
                        "RET-07",
                        "Revision " + revised.revision() + ": "
                                + revised.changes().size() + " figures are not as before.",
                        reason,
                        FiguresTag.digest(counted.figures())));
        return revised;
    }
}
