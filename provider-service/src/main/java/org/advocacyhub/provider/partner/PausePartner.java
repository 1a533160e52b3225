package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.StatusReason;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/**
 * A partner takes no referrals until a day, and then again by itself; or earlier when it says so. What the hub suspended, only
 * the hub ends. Offers that are open may still be answered.
 */
@ApplicationScoped
class PausePartner {

    private final Partners partners;
    private final TermsHistory history;
    private final Outbox outbox;
    private final Clock clock;

    PausePartner(Partners partners, TermsHistory history, Outbox outbox, Clock clock) {
        this.partners = partners;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Referrals are paused until a day, on which they are taken again. */
    @Transactional
    Partner pause(
            PartnerScope scope, String partnerId, String ifMatch, StatusReason reason, LocalDate until, String by) {
        var partner = require(scope, partnerId, ifMatch);
        if (!until.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("until", "not-later", "Name a day after today.");
        }
        partner.pause(reason, until);
        return told(partner, by);
    }

    /** Referrals are taken again at once. */
    @Transactional
    Partner resume(PartnerScope scope, String partnerId, String ifMatch, String by) {
        var partner = require(scope, partnerId, ifMatch);
        partner.resume();
        return told(partner, by);
    }

    /** Those whose day has come, in one batch; says how many. */
    @Transactional
    int resumeDue(int limit) {
        var due = partners.pausedUntil(new PartnerScope.EveryPartner(), LocalDate.now(clock), limit);
        due.forEach(partner -> {
            partner.resume();
            told(partner, "system");
        });
        return due.size();
    }

    private Partner require(PartnerScope scope, String partnerId, String ifMatch) {
        var partner = partners.locked(scope, partnerId).orElseThrow(() -> Partners.unknown(partnerId));
        Versions.require(ifMatch, partner.version());
        if (partner.status() == PartnerStatus.SUSPENDED) {
            throw Refusal.conflict("partner-suspended", "The hub suspended the partner: only the hub ends that.");
        }
        return partner;
    }

    private Partner told(Partner partner, String by) {
        partners.flush();
        history.keep(partner, by);
        outbox.record(partner.profileTold(clock.instant()));
        return partner;
    }
}
