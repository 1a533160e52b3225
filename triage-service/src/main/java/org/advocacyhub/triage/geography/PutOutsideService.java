package org.advocacyhub.triage.geography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.hibernate.exception.ConstraintViolationException;

/** Enters a service outside the area into the register, or replaces what is registered of it. */
@ApplicationScoped
class PutOutsideService {

    /** The service as it stands now, and whether it is new. */
    record Outcome(OutsideService service, boolean created) {}

    private final OutsideServices services;

    PutOutsideService(OutsideServices services) {
        this.services = services;
    }

    @Transactional
    Outcome handle(String code, OutsideService.Described described, String ifMatch) {
        var outcome = services.locked(code)
                .map(known -> replace(known, described, ifMatch))
                .orElseGet(() -> enter(code, described, ifMatch));
        services.flush();
        return outcome;
    }

    private static Outcome replace(OutsideService known, OutsideService.Described described, String ifMatch) {
        Versions.require(ifMatch, known.version());
        known.describe(described);
        return new Outcome(known, false);
    }

    private Outcome enter(String code, OutsideService.Described described, String ifMatch) {
        if (ifMatch != null) {
            throw changedMeanwhile();
        }
        var entered = new OutsideService(code, described);
        try {
            services.persistAndFlush(entered);
        } catch (ConstraintViolationException enteredMeanwhile) {
            throw changedMeanwhile();
        }
        return new Outcome(entered, true);
    }

    private static Refusal changedMeanwhile() {
        return Refusal.of(
                Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
    }
}
