package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.security.Caller;

/** Records the ground that a form's own answers give, in the transaction that stores the form. */
@ApplicationScoped
public class AuthorityOfForm {

    /** Who recorded what follows from triage's decision. */
    private static final String TRIAGE = "triage-service";

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

    /** A referral comes in: written as its transaction ends, so that nothing in it reads the ground back. */
    public void received(ReferralForm form, DataKey key, LocalDate receivedOn, Instant now) {
        candidate(form, form.requestedType(), receivedOn)
                .map(found -> row(found, key, now, caller.subject()))
                .map(NewAuthority::insert)
                .ifPresent(lastStatements::add);
    }

    /**
     * A form was told again or put right. The same answers change nothing; others take the place of those before. What the
     * person took back, of whichever ground, stays so unless they agreed again since.
     *
     * @param decided the type that triage decided on; null before it did
     */
    public void told(
            ReferralForm before,
            ReferralForm after,
            RequestedType decided,
            DataKey key,
            LocalDate receivedOn,
            Instant now) {
        change(
                candidate(before, decided == null ? before.requestedType() : decided, receivedOn),
                candidate(after, decided == null ? after.requestedType() : decided, receivedOn),
                key,
                now,
                caller.subject());
    }

    /**
     * Triage decides on another type than the form was read for: what the same answers come to under that type takes the place of
     * what they came to before (A.12).
     */
    void decided(
            ReferralForm form,
            RequestedType before,
            RequestedType type,
            DataKey key,
            LocalDate receivedOn,
            Instant now) {
        change(candidate(form, before, receivedOn), candidate(form, type, receivedOn), key, now, TRIAGE);
    }

    private void change(
            Optional<Candidate> before, Optional<Candidate> found, DataKey key, Instant now, String recordedBy) {
        if (found.equals(before)) {
            return;
        }
        var last = authorities.lastFromForm(key.ownerId());
        var mayBeTakenBack = sharing.isWithdrawn(key.ownerId()) ? sharingTakenBack(key.ownerId()) : last;
        last.filter(AuthorityToProceed::holds).ifPresent(older -> authorities.end(older.id(), now));
        found.ifPresent(newer -> replace(mayBeTakenBack, newer, row(newer, key, now, recordedBy)));
    }

    private void replace(Optional<AuthorityToProceed> mayBeTakenBack, Candidate newer, NewAuthority row) {
        var takenBack = mayBeTakenBack.filter(older -> older.withdrawnAt() != null && !agreedSince(newer, older));
        authorities.add(row);
        if (newer.basis() == Basis.REFUSED) {
            sharing.close(row.referralId(), row.recordedAt());
        } else if (takenBack.isPresent()) {
            authorities.carryOver(takenBack.get().id(), row.id());
        } else if (newer.scopes().contains(ConsentScope.SHARE_WITH_PARTNER)) {
            sharing.open(row.referralId());
        }
    }

    /** The ground of which the person took back last that the partner may know. */
    private Optional<AuthorityToProceed> sharingTakenBack(UUID referralId) {
        return authorities.of(referralId).stream()
                .filter(ground -> ground.withdrawnScopes().contains(ConsentScope.SHARE_WITH_PARTNER))
                .max(Comparator.comparing(AuthorityToProceed::withdrawnAt));
    }

    private boolean agreedSince(Candidate newer, AuthorityToProceed older) {
        var agreedOn = newer.evidence().date();
        return newer.basis() == Basis.CONSENT && agreedOn != null && agreedOn.isAfter(dayOf(older.withdrawnAt()));
    }

    /** What a form comes to. */
    private record Candidate(Basis basis, String ruleId, Set<ConsentScope> scopes, Evidence evidence) {}

    private static Optional<Candidate> candidate(ReferralForm form, RequestedType type, LocalDate receivedOn) {
        return switch (AuthorityRules.ground(AuthorityInputs.of(form, type, receivedOn))) {
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

    private NewAuthority row(Candidate found, DataKey key, Instant now, String recordedBy) {
        UUID referralId = key.ownerId();
        return new NewAuthority(
                Ids.next(),
                referralId,
                found.basis(),
                found.ruleId(),
                found.scopes(),
                recordedBy,
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
