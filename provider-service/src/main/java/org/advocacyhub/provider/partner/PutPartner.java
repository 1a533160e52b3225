package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.advocacyhub.provider.contract.ContractTerms;
import org.advocacyhub.provider.partner.Partner.Terms;
import org.advocacyhub.provider.partner.domain.SubcontractRules;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;
import org.advocacyhub.runtime.web.Versions;
import org.hibernate.exception.ConstraintViolationException;

/** Takes on a partner or changes what is agreed with it; triage hears the whole profile. */
@ApplicationScoped
class PutPartner {

    /** The partner as it stands now, and whether it is new. */
    record Outcome(Partner partner, boolean created) {}

    private final Partners partners;
    private final ContractTerms contractTerms;
    private final Outbox outbox;
    private final Clock clock;

    PutPartner(Partners partners, ContractTerms contractTerms, Outbox outbox, Clock clock) {
        this.partners = partners;
        this.contractTerms = contractTerms;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome handle(PartnerScope scope, String partnerId, String ifMatch, Terms terms) {
        refuseFaults(terms.subcontracts());
        return partners.locked(scope, partnerId)
                .map(partner -> change(partner, ifMatch, terms))
                .orElseGet(() -> create(partnerId, ifMatch, terms));
    }

    private Outcome change(Partner partner, String ifMatch, Terms terms) {
        Versions.require(ifMatch, partner.version());
        var before = partner.terms();
        partner.agree(terms);
        partners.flush();
        outbox.record(partner.profileTold(clock.instant()));
        if (before.capacity() != terms.capacity()) {
            outbox.record(partner.capacityTold(clock.instant()));
        }
        return new Outcome(partner, false);
    }

    private Outcome create(String partnerId, String ifMatch, Terms terms) {
        if (ifMatch != null) {
            throw changedMeanwhile();
        }
        var partner = new Partner(partnerId, terms);
        try {
            partners.add(partner);
        } catch (ConstraintViolationException createdMeanwhile) {
            throw changedMeanwhile();
        }
        outbox.record(partner.profileTold(clock.instant()));
        outbox.record(partner.capacityTold(clock.instant()));
        return new Outcome(partner, true);
    }

    private static Refusal changedMeanwhile() {
        return Refusal.of(
                Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
    }

    private void refuseFaults(List<Subcontract> subcontracts) {
        var spans = subcontracts.stream().map(Subcontract::span).toList();
        var findings = SubcontractRules.check(spans, contractTerms.known());
        if (!findings.isEmpty()) {
            throw Refusal.invalid(
                    "invalid-request",
                    "The sub-contracts can't stand as they are.",
                    findings.stream()
                            .map(finding -> new FieldError(
                                    "subcontracts[%d].%s".formatted(finding.index(), finding.field()),
                                    finding.code(),
                                    finding.message()))
                            .toList());
        }
    }
}
