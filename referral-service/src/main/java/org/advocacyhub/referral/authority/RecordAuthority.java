package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.authority.domain.AuthorityInputs;
import org.advocacyhub.referral.authority.domain.BasisRules;
import org.advocacyhub.referral.authority.domain.BasisRules.Admission;
import org.advocacyhub.referral.authority.domain.Evidence;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.referral.withdrawal.WithdrawReferral;
import org.advocacyhub.referral.withdrawal.WithdrawReferral.WithdrawalReason;
import org.advocacyhub.referral.withdrawal.WithdrawReferral.WithdrawnBy;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;

/** Records a ground by hand, with its evidence: a renewal, another basis, or that the person refused. */
@ApplicationScoped
class RecordAuthority {

    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Authorities authorities;
    private final Sharing sharing;
    private final WithdrawReferral withdrawReferral;
    private final ReviewPeriods reviewPeriods;
    private final Timeline timeline;
    private final Caller caller;
    private final Clock clock;

    RecordAuthority(
            Referrals referrals,
            StoredForms forms,
            DataKeys dataKeys,
            Authorities authorities,
            Sharing sharing,
            WithdrawReferral withdrawReferral,
            ReviewPeriods reviewPeriods,
            Timeline timeline,
            Caller caller,
            Clock clock) {
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.authorities = authorities;
        this.sharing = sharing;
        this.withdrawReferral = withdrawReferral;
        this.reviewPeriods = reviewPeriods;
        this.timeline = timeline;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The ground as it stands now.
     *
     * @param scopes what it covers; empty for what the basis usually covers
     * @param reviewOn null for the usual time
     */
    @Transactional
    AuthorityToProceed handle(
            UUID referralId,
            Basis basis,
            Set<ConsentScope> scopes,
            Evidence evidence,
            LocalDate reviewOn,
            ReferralScope scope) {
        var referral = referrals.requireForChange(referralId, scope);
        var key = dataKeys.require(referralId);
        var type = type(referral);
        admit(basis, type, referralId, key);

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        authorities.of(referralId).stream()
                .filter(AuthorityToProceed::holds)
                .filter(older -> BasisRules.replaces(basis, older.basis()))
                .forEach(older -> authorities.end(older.id(), now));
        var row = new NewAuthority(
                Ids.next(),
                referralId,
                basis,
                BasisRules.rule(basis, type),
                scopes.isEmpty() ? BasisRules.scopes(basis) : scopes,
                caller.subject(),
                now,
                false,
                SealedEvidence.seal(evidence, key),
                evidence.missing(basis),
                reviewOn == null ? reviewPeriods.reviewOn(basis, LocalDate.ofInstant(now, clock.getZone())) : reviewOn);
        authorities.add(row);
        if (basis == Basis.REFUSED) {
            refused(referral, type, now, scope);
        } else if (row.scopes().contains(ConsentScope.SHARE_WITH_PARTNER)) {
            sharing.open(referralId);
        }
        timeline.persist(new TimelineEntry(
                Ids.next(),
                referralId,
                now,
                "referral-service",
                "AUTHORITY_RECORDED",
                basis == Basis.REFUSED
                        ? "It was recorded that the person does not agree."
                        : "It was recorded on what ground the hub proceeds.",
                null,
                row.ruleId()));
        return authorities.of(referralId).stream()
                .filter(authority -> authority.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The person does not agree: no partner reads on, and what rested on consent ends; an instruction or an order stands (AUT-02). */
    private void refused(Referral referral, RequestedType type, Instant now, ReferralScope scope) {
        if (sharing.isWithdrawn(referral.id())) {
            sharing.close(referral.id(), now);
        }
        if (BasisRules.restsOnConsent(type) && !referral.status().end()) {
            withdrawReferral.handle(referral.id(), WithdrawnBy.PERSON, WithdrawalReason.PERSON_DECLINED, null, scope);
        }
    }

    private void admit(Basis basis, RequestedType type, UUID referralId, DataKey key) {
        var transition = basis == Basis.PARENTAL
                && AuthorityInputs.transition(forms.findById(referralId).form(key));
        switch (BasisRules.admission(basis, type, transition)) {
            case Admission.Admitted() -> {}
            case Admission.ByManagerOnly(var ruleId) -> {
                if (!caller.has(Roles.HUB_MANAGER)) {
                    throw Refusal.forbidden(
                            "manager-decides",
                            "By exception, when the hub's manager decides so (" + ruleId + "): ask the manager.");
                }
            }
            case Admission.NotForType(var ruleId, var words) ->
                throw Refusal.of(
                        Refusal.Kind.UNPROCESSABLE,
                        "basis-not-for-type",
                        basis + " is no basis for " + type + " (" + ruleId + "). " + words);
        }
    }

    /** What triage decided on; before that, what was asked for. */
    static RequestedType type(Referral referral) {
        return RequestedType.valueOf(
                referral.serviceType() == null ? referral.requestedType() : referral.serviceType());
    }
}
