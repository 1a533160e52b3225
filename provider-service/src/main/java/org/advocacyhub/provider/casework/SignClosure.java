package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.runtime.security.PartnerScope;

/** A manager of the partner signs the closure of a case, or sends it back to be worked on (domain.md D.2). */
@ApplicationScoped
class SignClosure {

    private final Cases cases;
    private final CaseHistory history;
    private final EndCase endCase;
    private final Clock clock;

    SignClosure(Cases cases, CaseHistory history, EndCase endCase, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.endCase = endCase;
        this.clock = clock;
    }

    /** @param manager how the partner calls whoever signs; never the advocate of the case */
    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, String manager, boolean approved) {
        var signed = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        if (approved) {
            signed.closure().sign(manager, today);
        } else {
            signed.closure().refuseToSign(manager, today);
        }
        history.add(
                signed,
                CaseMove.SIGN_OFF,
                by,
                new CaseHistory.Why(
                        today,
                        "D.2",
                        null,
                        approved
                                ? "A manager signed the closure."
                                : "A manager did not sign the closure: the work goes on."));
        cases.flush();
        if (approved) {
            endCase.handle(signed);
        }
        return signed.view(today);
    }
}
