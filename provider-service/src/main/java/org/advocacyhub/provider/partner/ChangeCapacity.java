package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Versions;

/** Changes how many cases a partner can work at once; the partner itself may. */
@ApplicationScoped
class ChangeCapacity {

    private final Partners partners;
    private final TermsHistory history;
    private final Outbox outbox;
    private final Clock clock;

    ChangeCapacity(Partners partners, TermsHistory history, Outbox outbox, Clock clock) {
        this.partners = partners;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Partner handle(PartnerScope scope, String partnerId, String ifMatch, int capacity, String by) {
        var partner = partners.locked(scope, partnerId).orElseThrow(() -> Partners.unknown(partnerId));
        Versions.require(ifMatch, partner.version());
        partner.holdAtMost(capacity);
        partners.flush();
        history.keep(partner, by);
        outbox.record(partner.capacityTold(clock.instant()));
        return partner;
    }
}
