package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.runtime.security.PartnerScope;

/**
 * Closes a case for one primary reason and frees the room that it took (domain.md D.2); where the reason takes a manager's
 * word, writes it up and waits for {@link SignClosure}.
 */
@ApplicationScoped
class CloseCase {

    /** How it ended; the summary is kept sealed and never leaves. */
    record Closure(LocalDate closedOn, ClosureReason reason, String summary, boolean feedbackOffered) {

        /** Without the summary, which doesn't belong in a log. */
        @Override
        public String toString() {
            return "Closure[" + closedOn + ", " + reason + "]";
        }
    }

    private final Cases cases;
    private final CaseRuleTable rules;
    private final CaseHistory history;
    private final EndCase endCase;
    private final CaseWords words;
    private final Clock clock;

    CloseCase(Cases cases, CaseRuleTable rules, CaseHistory history, EndCase endCase, CaseWords words, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.history = history;
        this.endCase = endCase;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, Closure closure) {
        var closed = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        var sealed = words.seal(caseId, closure.summary(), CaseWords.CLOSURE_SUMMARY);
        closed.closure().close(closure, sealed, rules.signer(closure.reason(), closure.closedOn()), today);
        var over = closed.state() == CaseState.CLOSED;
        history.add(
                closed,
                CaseMove.CLOSURE,
                by,
                new CaseHistory.Why(
                        closure.closedOn(),
                        "D.2",
                        closure.reason(),
                        over ? "The work is done." : "The work is done; a manager's signature is wanted."));
        cases.flush();
        if (over) {
            endCase.handle(closed);
        }
        return closed.view(today);
    }
}
