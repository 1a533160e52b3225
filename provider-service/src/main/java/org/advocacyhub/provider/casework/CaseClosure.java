package org.advocacyhub.provider.casework;

import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closed;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closing;
import org.advocacyhub.provider.casework.domain.CaseStanding.Open;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.ClosureRules;
import org.advocacyhub.provider.casework.domain.Ending;
import org.advocacyhub.provider.casework.domain.Signer;
import org.advocacyhub.runtime.web.Refusal;

/** How a case ends, by whose signature, and how it begins again (domain.md D.1.2, D.2). */
record CaseClosure(AdvocacyCase closed) {

    /** The work ends, at once or when the reason's signer has signed (rule D.2). */
    void close(CloseCase.Closure closure, byte[] sealedSummary, Signer signer, LocalDate today) {
        closed.admission(today).takes(CaseMove.CLOSURE).endedOn("closedOn", closure.closedOn());
        refuseUnfinished(closure.reason());
        var open = closed.life().as(Open.class);
        var missing = closed.steps()
                .facts(
                        closed.isNonInstructed(),
                        closed.openedOn(),
                        closed.time().firstContactOn())
                .missing(today);
        var end = new Ending(
                closure.closedOn(), closure.reason(), closed.steps().rules().reopenUntil(closure.closedOn()));
        var next = signer == Signer.MANAGER ? open.askToClose(end) : open.close(end);
        if (next instanceof Closed) {
            closed.steps().end();
        }
        closed.life().end(next, new CaseEnding(end, open.resting(), closure.feedbackOffered(), sealedSummary, missing));
    }

    private void refuseUnfinished(ClosureReason reason) {
        ClosureRules.check(
                        reason,
                        closed.serviceType(),
                        closed.time().firstContactOn() != null,
                        closed.steps().instructionWanted(),
                        closed.steps().reportWanted())
                .ifPresent(fault -> {
                    throw Refusal.conflict(fault.code(), fault.message());
                });
    }

    /** A manager signs the closure, who isn't the advocate of the case. */
    void sign(String manager, LocalDate today) {
        closed.admission(today).takes(CaseMove.SIGN_OFF);
        refuseOwnSignature(manager);
        closed.life().stand(closed.life().as(Closing.class).sign());
        closed.ending().sign(manager, today);
        closed.steps().end();
    }

    /** A manager doesn't sign: it goes on where it stood. */
    void refuseToSign(String manager, LocalDate today) {
        closed.admission(today).takes(CaseMove.SIGN_OFF);
        refuseOwnSignature(manager);
        closed.life().stand(closed.life().as(Closing.class).refuse());
    }

    private void refuseOwnSignature(String manager) {
        if (manager.equals(closed.advocateId())) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "own-signature",
                    "The closure is signed by a manager, not by the advocate of the case (rule D.2).");
        }
    }

    /** It is taken up again for the same issue, in time, by this advocate. */
    void reopen(String advocate, LocalDate today) {
        closed.admission(today).takes(CaseMove.REOPENING);
        closed.life().stand(closed.life().as(Closed.class).reopen(today));
        closed.steps().goOn(closed.openedOn());
        closed.allocate(advocate, today);
    }
}
