package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.hibernate.exception.ConstraintViolationException;

/** Enters an advocate of a partner, or changes what is known of one. */
@ApplicationScoped
class PutAdvocate {

    /** The advocate as it stands now, and whether it is new. */
    record Outcome(Advocate advocate, boolean created) {}

    private final Partners partners;
    private final Advocates advocates;
    private final Strength strength;

    PutAdvocate(Partners partners, Advocates advocates, Strength strength) {
        this.partners = partners;
        this.advocates = advocates;
        this.strength = strength;
    }

    @Transactional
    Outcome handle(PartnerScope scope, Advocate.Key key, String ifMatch, Advocate.Details details) {
        partners.mustExistAlone(scope, key.partnerId());
        var before = strength.of(key.partnerId());
        var outcome = advocates
                .locked(scope, key)
                .map(advocate -> change(advocate, ifMatch, details))
                .orElseGet(() -> create(key, ifMatch, details));
        strength.tellIfChanged(key.partnerId(), before);
        return outcome;
    }

    private Outcome change(Advocate advocate, String ifMatch, Advocate.Details details) {
        Versions.require(ifMatch, advocate.version());
        advocate.describe(details);
        advocates.flush();
        return new Outcome(advocate, false);
    }

    private Outcome create(Advocate.Key key, String ifMatch, Advocate.Details details) {
        if (ifMatch != null) {
            throw changedMeanwhile();
        }
        var advocate = new Advocate(key, details);
        try {
            advocates.add(advocate);
        } catch (ConstraintViolationException createdMeanwhile) {
            throw changedMeanwhile();
        }
        return new Outcome(advocate, true);
    }

    private static Refusal changedMeanwhile() {
        return Refusal.of(
                Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
    }
}
