package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.partner.domain.DataProtection.Agreed;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** The hub records what was agreed with a partner about data protection (domain.md H.1); triage and monitoring hear it. */
@ApplicationScoped
class AgreeArrangement {

    private final Partners partners;
    private final DataArrangements arrangements;
    private final Outbox outbox;
    private final Clock clock;

    AgreeArrangement(Partners partners, DataArrangements arrangements, Outbox outbox, Clock clock) {
        this.partners = partners;
        this.arrangements = arrangements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DataArrangement handle(PartnerScope scope, DataArrangement.Of of, Agreed agreed, String by) {
        refuseFaults(agreed);
        var contracted = partners.require(scope, of.partnerId()).terms().subcontracts().stream()
                .anyMatch(subcontract -> subcontract.contractRef().equals(of.contractRef())
                        && subcontract.lot().equals(of.lot()));
        if (!contracted) {
            throw Refusal.invalid("lot", "not-contracted", "The partner has no sub-contract of this lot.");
        }
        var arrangement = new DataArrangement(UUID.randomUUID(), of, agreed, by, clock.instant());
        arrangements.add(arrangement);
        outbox.record(arrangement.told());
        return arrangement;
    }

    private void refuseFaults(Agreed agreed) {
        if (agreed.signedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("signedOn", "in-the-future", "It is recorded once both have signed.");
        }
        if (agreed.from().isBefore(agreed.signedOn())) {
            throw Refusal.invalid(
                    "from", "before-signing", "It holds from the day on which it was signed at the earliest.");
        }
        if (!agreed.reviewOn().isAfter(agreed.signedOn())) {
            throw Refusal.invalid("reviewOn", "before-signing", "It is looked at again after it was signed.");
        }
        if (agreed.to() != null && agreed.to().isBefore(agreed.from())) {
            throw Refusal.invalid("to", "before-from", "The last day lies before the first day.");
        }
    }
}
