package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Keeps when an advocate is away; the list is always sent whole. */
@ApplicationScoped
class SetAbsences {

    private final Partners partners;
    private final Advocates advocates;

    SetAbsences(Partners partners, Advocates advocates) {
        this.partners = partners;
        this.advocates = advocates;
    }

    @Transactional
    Advocate handle(PartnerScope scope, Advocate.Key key, String ifMatch, List<Absence> absences) {
        partners.mustExist(scope, key.partnerId());
        refuseFaults(absences);
        var advocate = advocates.locked(scope, key).orElseThrow(() -> ReadAdvocates.unknown(key));
        Versions.require(ifMatch, advocate.version());
        advocate.isAway(absences);
        advocates.flush();
        return advocate;
    }

    private static void refuseFaults(List<Absence> absences) {
        for (int index = 0; index < absences.size(); index++) {
            var absence = absences.get(index);
            if (absence.to().isBefore(absence.from())) {
                throw Refusal.invalid(
                        "absences[%d].to".formatted(index),
                        "before-from",
                        "The last day lies before the first day: swap them.");
            }
            if (absences.subList(0, index).stream().anyMatch(absence::overlaps)) {
                throw Refusal.invalid(
                        "absences[%d].from".formatted(index),
                        "overlaps",
                        "A part of this time is in the list already: join the two.");
            }
        }
    }
}
