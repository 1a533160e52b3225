package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.authority.domain.AuthorityInputs;
import org.advocacyhub.referral.authority.domain.AuthorityRules;
import org.advocacyhub.referral.authority.domain.BasisRules;
import org.advocacyhub.referral.authority.domain.Evidence;
import org.advocacyhub.referral.authority.domain.Ground;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.referral.Ids;
import org.advocacyhub.referral.sealing.DataKey;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.security.Caller;

/** Records the ground that a form's own answers give, in the transaction that stores the form. */
@ApplicationScoped
public class AuthorityOfForm {

    private final Authorities authorities;
    private final LastStatements lastStatements;
    private final Sharing sharing;
    private final ReviewPeriods reviewPeriods;
    private final Caller caller;
    private final Clock clock;

    AuthorityOfForm(
            Authorities authorities,
            LastStatements lastStatements,
            Sharing sharing,
            ReviewPeriods reviewPeriods,
            Caller caller,
            Clock clock) {
        this.authorities = authorities;
        this.lastStatements = lastStatements;
        this.sharing = sharing;
        this.reviewPeriods = reviewPeriods;
        this.caller = caller;
        this.clock = clock;
    }

    /** The row that a form gives; empty when its answers give no ground yet. */
    private Optional<NewAuthority> of(ReferralForm form, DataKey key, LocalDate receivedOn, Instant now) {
        return candidate(form, receivedOn).map(found -> row(found, key, now));
    }

    /** A referral comes in: written as its transaction ends, so that nothing in it reads the ground back. */
    public void received(ReferralForm form, DataKey key, LocalDate receivedOn, Instant now) {
        of(form, key, receivedOn, now).map(AddAuthority::new).ifPresent(lastStatements::add);
    }

    /**
     * A form was told again or put right. The same answers change nothing; others take the place of those before. What the
     * person took back stays so, unless they agreed again since.
     */
    public void told(ReferralForm form, DataKey key, LocalDate receivedOn, Instant now) {
        var last = authorities.lastFromForm(key.ownerId());
        var found = candidate(form, receivedOn);
        if (last.isPresent() && found.isPresent() && found.get().same(last.get(), key)) {
            return;
        }
        last.filter(AuthorityToProceed::holds).ifPresent(older -> authorities.end(older.id(), now));
        found.ifPresent(newer -> replace(last, newer, row(newer, key, now)));
    }

    private void replace(Optional<AuthorityToProceed> last, Candidate newer, NewAuthority row) {
        authorities.add(row);
        var takenBack = last.filter(older -> older.withdrawnAt() != null && !agreedSince(newer, older));
        if (takenBack.isPresent()) {
            authorities.carryOver(takenBack.get().id(), row.id());
        } else if (newer.scopes().contains(ConsentScope.SHARE_WITH_PARTNER)) {
            sharing.open(row.referralId());
        }
    }

    private boolean agreedSince(Candidate newer, AuthorityToProceed older) {
        var agreedOn = newer.evidence().date();
        return newer.basis() == Basis.CONSENT && agreedOn != null && agreedOn.isAfter(dayOf(older.withdrawnAt()));
    }

    /** What a form comes to. */
    private record Candidate(Basis basis, String ruleId, Set<ConsentScope> scopes, Evidence evidence) {

        boolean same(AuthorityToProceed last, DataKey key) {
            return basis == last.basis()
                    && scopes.equals(last.scopes())
                    && evidence.equals(SealedEvidence.open(last.evidence(), key))
                    && (last.holds() || last.withdrawnAt() != null);
        }
    }

    private static Optional<Candidate> candidate(ReferralForm form, LocalDate receivedOn) {
        return switch (AuthorityRules.ground(AuthorityInputs.of(form, receivedOn))) {
            case Ground.Given(var basis, var ruleId) -> Optional.of(candidate(basis, ruleId, form, receivedOn));
            case Ground.Refused(var ruleId) -> Optional.of(candidate(Basis.REFUSED, ruleId, form, receivedOn));
            case Ground.NotYet _, Ground.ManagerToDecide _ -> Optional.empty();
        };
    }

    private static Candidate candidate(Basis basis, String ruleId, ReferralForm form, LocalDate receivedOn) {
        Collection<ConsentScope> told = form.authority().consentScopes();
        var scopes = basis == Basis.CONSENT && !told.isEmpty() ? Set.copyOf(told) : BasisRules.scopes(basis);
        return new Candidate(basis, ruleId, scopes, Evidence.of(basis, form, receivedOn));
    }

    private NewAuthority row(Candidate found, DataKey key, Instant now) {
        UUID referralId = key.ownerId();
        return new NewAuthority(
                Ids.next(),
                referralId,
                found.basis(),
                found.ruleId(),
                found.scopes(),
                caller.subject(),
                now,
                true,
                SealedEvidence.seal(found.evidence(), key),
                found.evidence().missing(found.basis()),
                reviewPeriods.reviewOn(found.basis(), dayOf(now)));
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
