package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.referral.authority.domain.BasisRules;
import org.advocacyhub.referral.authority.domain.Consequence;
import org.advocacyhub.referral.authority.domain.TakenBackBy;
import org.advocacyhub.referral.authority.domain.TakenBackReason;
import org.advocacyhub.referral.equality.WithdrawEquality;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.referral.withdrawal.WithdrawReferral;
import org.advocacyhub.referral.withdrawal.WithdrawReferral.WithdrawalReason;
import org.advocacyhub.referral.withdrawal.WithdrawReferral.WithdrawnBy;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;

/** Takes an authority back, all of it or a part, does what follows from it, and tells the others. */
@ApplicationScoped
class WithdrawAuthority {

    private final Referrals referrals;
    private final Authorities authorities;
    private final Sharing sharing;
    private final WithdrawReferral withdrawReferral;
    private final WithdrawEquality withdrawEquality;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    WithdrawAuthority(
            Referrals referrals,
            Authorities authorities,
            Sharing sharing,
            WithdrawReferral withdrawReferral,
            WithdrawEquality withdrawEquality,
            Timeline timeline,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.sharing = sharing;
        this.withdrawReferral = withdrawReferral;
        this.withdrawEquality = withdrawEquality;
        this.timeline = timeline;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What follows, scope by scope.
     *
     * @param wanted the scopes to take back; empty for all that are left
     */
    @Transactional
    List<Consequence> handle(
            UUID referralId,
            UUID authorityId,
            Set<ConsentScope> wanted,
            TakenBackBy by,
            TakenBackReason reason,
            ReferralScope scope) {
        if (by == TakenBackBy.HUB && !(scope instanceof ReferralScope.Every)) {
            throw Refusal.invalid(
                    "by", "not-allowed", "Only the hub withdraws in its own name: use PERSON or REPRESENTATIVE.");
        }
        var referral = referrals.requireForChange(referralId, scope);
        var authority = require(referralId, authorityId);
        var scopes = scopes(authority, wanted);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ended = referral.status().end();
        var type = RecordAuthority.type(referral);

        takeBack(authority, scopes, by, reason, now);
        var consequences = scopes.stream()
                .map(taken -> Consequence.of(taken, authority.basis(), type, ended))
                .toList();
        consequences.forEach(consequence -> follow(consequence, referralId, now, scope));
        return consequences;
    }

    private AuthorityToProceed require(UUID referralId, UUID authorityId) {
        return authorities.of(referralId).stream()
                .filter(authority -> authority.id().equals(authorityId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknown-authority", "The referral has no such authority."));
    }

    private static Set<ConsentScope> scopes(AuthorityToProceed authority, Set<ConsentScope> wanted) {
        if (!authority.holds()) {
            throw Refusal.conflict(
                    "authority-has-ended",
                    "It was taken back already, or another took its place: nothing is left of it.");
        }
        var scopes = EnumSet.noneOf(ConsentScope.class);
        scopes.addAll(wanted.isEmpty() ? authority.left() : wanted);
        if (scopes.isEmpty() || !authority.left().containsAll(scopes)) {
            throw Refusal.conflict(
                    "scope-not-given",
                    "Not all of these scopes are given. Those that are left: " + authority.left() + ".");
        }
        return scopes;
    }

    private void takeBack(
            AuthorityToProceed authority,
            Set<ConsentScope> scopes,
            TakenBackBy by,
            TakenBackReason reason,
            Instant now) {
        authorities.writeDown(authority.id(), scopes, by, reason, caller.subject(), now);
        var gone = EnumSet.copyOf(scopes);
        gone.removeIf(taken -> BasisRules.stands(authority.basis(), taken));
        var words = "Not everybody agrees any more; the ground stands without it.";
        if (!gone.isEmpty()) {
            words = "The agreement, or a part of it, was taken back.";
            authorities.takeBack(authority.id(), gone, by, reason, now);
            outbox.record(new AuthorityWithdrawn(
                    authority.referralId(),
                    now,
                    authority.basis().name(),
                    gone.stream().map(Enum::name).toList()));
        }
        timeline.persist(new TimelineEntry(
                Ids.next(),
                authority.referralId(),
                now,
                "referral-service",
                "AUTHORITY_WITHDRAWN",
                words,
                null,
                authority.ruleId()));
    }

    private void follow(Consequence consequence, UUID referralId, Instant now, ReferralScope scope) {
        switch (consequence) {
            case Consequence.ReferralEnds _ ->
                withdrawReferral.handle(
                        referralId, WithdrawnBy.PERSON, WithdrawalReason.CONSENT_WITHDRAWN, null, scope);
            case Consequence.PartnerAccessCloses _ -> sharing.close(referralId, now);
            case Consequence.EqualityAnswersDeleted _ -> withdrawEquality.handle(referralId, scope);
            case Consequence.ReferralHadEnded _,
                    Consequence.AdvocacyGoesOn _,
                    Consequence.HubDecides _,
                    Consequence.Recorded _ -> {}
        }
    }
}
