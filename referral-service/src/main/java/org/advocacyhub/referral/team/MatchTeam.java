package org.advocacyhub.referral.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.TeamMatched;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.form.Facts;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.EffectiveDay;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.postcode.PostcodeDirectory;
import org.advocacyhub.referral.question.Questions;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.referral.team.domain.TeamQuestion;
import org.advocacyhub.referral.team.domain.TeamRules;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;

/**
 * A person says which registered team an unmatched text means. The referral counts for that team from then on; when
 * nothing is decided yet, triage hears that field 62 is no longer missing and goes on.
 */
@ApplicationScoped
class MatchTeam {

    private final UnmatchedTeams unmatched;
    private final RegisteredTeams stored;
    private final Teams teams;
    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Questions questions;
    private final PostcodeDirectory postcodes;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    MatchTeam(
            UnmatchedTeams unmatched,
            RegisteredTeams stored,
            Teams teams,
            Referrals referrals,
            StoredForms forms,
            DataKeys dataKeys,
            Questions questions,
            PostcodeDirectory postcodes,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.unmatched = unmatched;
        this.stored = stored;
        this.teams = teams;
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.questions = questions;
        this.postcodes = postcodes;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The team that was found.
     *
     * @param alsoAsAlias from now on the text means this team wherever it is written
     */
    @Transactional
    RegisteredTeam handle(UUID referralId, String code, boolean alsoAsAlias) {
        if (unmatched.findByIdOptional(referralId).isEmpty()) {
            throw nothingWaits();
        }
        // the referral first, as whoever changes it does
        var referral = referrals.requireForChange(referralId, new ReferralScope.Every());
        var waiting = unmatched.locked(referralId).orElseThrow(MatchTeam::nothingWaits);
        var team = stored.locked(code)
                .filter(known -> known.team().validOn(EffectiveDay.of(referral.receivedAt())))
                .orElseThrow(() -> Refusal.invalid(
                        "code", "unknown-team", "No team with this code was there on the day of the referral."));
        if (alsoAsAlias) {
            addAlias(team, waiting.told());
        }
        unmatched.delete(waiting);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        found(referral, team.code(), now);
        outbox.record(new TeamMatched(referralId, now, team.code()));
        referrals.flush();
        return team;
    }

    private void addAlias(RegisteredTeam team, String told) {
        var called = teams.register().called(told, LocalDate.now(clock));
        var others = called.stream()
                .filter(other -> !other.code().equals(team.code()))
                .findAny();
        if (others.isPresent()) {
            throw Refusal.conflict(
                    "alias-taken",
                    "Team " + others.get().code()
                            + " is called so too: match without an alias, or change that team first.");
        }
        if (called.isEmpty()) {
            team.alsoCalled(told);
            RequestReader.refuse(TeamRules.faults(team.team()));
        }
    }

    private void found(Referral referral, String code, Instant now) {
        var missing = TeamQuestion.without(referral.missing());
        if (referral.status().moves().contains(Move.INFORMATION) && !waitsForMore(referral, missing)) {
            referral.informed(missing, now);
            outbox.record(new InformationGiven(referral.id(), now, factsOf(referral, missing, code)));
        }
        referral.teamFound(code, missing);
        timeline.persist(new TimelineEntry(
                Ids.next(),
                referral.id(),
                now,
                "referral-service",
                "TEAM_MATCHED",
                "The hub found the referrer's team in the register.",
                null,
                "B1-62"));
    }

    /** The referrer was asked for more than the team: the answer is still to come, and brings the team along. */
    private boolean waitsForMore(Referral referral, List<MissingAnswer> missing) {
        return referral.status() == ReferralStatus.AWAITING_REFERRER_INFO
                && (!missing.isEmpty() || questions.isOpen(referral.id()));
    }

    private ReferralFacts factsOf(Referral referral, List<MissingAnswer> missing, String code) {
        var form = forms.findById(referral.id()).form(dataKeys.require(referral.id()));
        var receivedOn = LocalDate.ofInstant(referral.receivedAt(), clock.getZone());
        return Facts.of(form, missing, receivedOn, Optional.of(code), postcodes.find(form.person(), receivedOn));
    }

    private static Refusal nothingWaits() {
        return Refusal.notFound("no-unmatched-team", "There is no such referral, or its team is known by now.");
    }
}
