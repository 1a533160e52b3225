package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.provider.contract.ContractTerms;
import org.advocacyhub.provider.partner.Partner.Terms;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.SubcontractRules;
import org.advocacyhub.provider.partner.domain.SubcontractRules.Organisation;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;
import org.advocacyhub.runtime.web.Versions;
import org.hibernate.exception.ConstraintViolationException;

/** Takes on a partner or changes what is agreed with it; triage hears the whole profile, the history keeps every version. */
@ApplicationScoped
class PutPartner {

    /** The partner as it stands now, and whether it is new. */
    record Outcome(Partner partner, boolean created) {}

    private final Partners partners;
    private final ContractTerms contractTerms;
    private final SmallOrganisations smallOrganisations;
    private final TermsHistory history;
    private final Outbox outbox;
    private final Clock clock;

    PutPartner(
            Partners partners,
            ContractTerms contractTerms,
            SmallOrganisations smallOrganisations,
            TermsHistory history,
            Outbox outbox,
            Clock clock) {
        this.partners = partners;
        this.contractTerms = contractTerms;
        this.smallOrganisations = smallOrganisations;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome handle(PartnerScope scope, String partnerId, String ifMatch, Terms terms, String by) {
        refuseFaults(terms);
        return partners.locked(scope, partnerId)
                .map(partner -> change(partner, ifMatch, terms, by))
                .orElseGet(() -> create(partnerId, ifMatch, terms, by));
    }

    private Outcome change(Partner partner, String ifMatch, Terms terms, String by) {
        Versions.require(ifMatch, partner.version());
        var before = partner.terms();
        refuseRewriting(before, terms);
        partner.agree(terms);
        partners.flush();
        history.keep(partner, by);
        outbox.record(partner.profileTold(clock.instant()));
        if (before.capacity() != terms.capacity()) {
            outbox.record(partner.capacityTold(clock.instant()));
        }
        return new Outcome(partner, false);
    }

    private Outcome create(String partnerId, String ifMatch, Terms terms, String by) {
        if (ifMatch != null) {
            throw changedMeanwhile();
        }
        var partner = new Partner(partnerId, terms);
        try {
            partners.add(partner);
        } catch (ConstraintViolationException createdMeanwhile) {
            throw changedMeanwhile();
        }
        history.keep(partner, by);
        outbox.record(partner.profileTold(clock.instant()));
        outbox.record(partner.capacityTold(clock.instant()));
        return new Outcome(partner, true);
    }

    private static Refusal changedMeanwhile() {
        return Refusal.of(
                Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
    }

    private void refuseFaults(Terms terms) {
        var errors = new ArrayList<>(faultsOfStatus(terms));
        var income = terms.annualIncomePence();
        if (income != null && terms.smallOrganisation() != income <= smallOrganisations.limit(LocalDate.now(clock))) {
            errors.add(new FieldError(
                    "smallOrganisation", "income-says-otherwise", "By its annual income it is the other way round."));
        }
        SubcontractRules.check(
                        terms.subcontracts().stream().map(Subcontract::terms).toList(),
                        new Organisation(terms.smallOrganisation()),
                        contractTerms.known())
                .stream()
                .map(finding -> new FieldError(
                        "subcontracts[%d].%s".formatted(finding.index(), finding.field()),
                        finding.code(),
                        finding.message()))
                .forEach(errors::add);
        refuse(errors, "What was sent can't be agreed as it is.");
    }

    private List<FieldError> faultsOfStatus(Terms terms) {
        var errors = new ArrayList<FieldError>();
        if (terms.status() == PartnerStatus.SUSPENDED && terms.statusReason() == null) {
            errors.add(new FieldError("statusReason", "required", "Say why the partner is suspended."));
        }
        if (terms.status() == PartnerStatus.ACTIVE && terms.statusReason() != null) {
            errors.add(new FieldError("statusReason", "not-for-active", "An active partner has no reason to be none."));
        }
        if (terms.pausedUntil() != null && terms.status() != PartnerStatus.PAUSED) {
            errors.add(new FieldError("pausedUntil", "not-paused", "Only a PAUSED partner is paused until a day."));
        }
        if (terms.pausedUntil() != null && !terms.pausedUntil().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("pausedUntil", "not-later", "Name a day after today, or send ACTIVE."));
        }
        return errors;
    }

    private void refuseRewriting(Terms before, Terms after) {
        var rewritten = SubcontractRules.rewritten(
                before.subcontracts().stream().map(Subcontract::terms).toList(),
                after.subcontracts().stream().map(Subcontract::terms).toList(),
                LocalDate.now(clock));
        refuse(
                rewritten.stream()
                        .map(old -> new FieldError(
                                "subcontracts",
                                "already-began",
                                "Rates and payment terms of " + old.lot() + " from " + old.from()
                                        + " hold up to yesterday: keep them, end that one, and begin another."))
                        .toList(),
                "What was agreed for days that are over is not rewritten.");
    }

    private static void refuse(List<FieldError> errors, String detail) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid("invalid-request", detail, errors);
        }
    }
}
