package org.advocacyhub.referral.information;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.referral.form.Facts;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Answers;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.EffectiveDay;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.refdata.CodesInForce;
import org.advocacyhub.referral.referral.Ids;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.referral.sealing.DataKeys;
import org.advocacyhub.referral.team.Teams;
import org.advocacyhub.referral.team.UnmatchedTeams;
import org.advocacyhub.referral.team.domain.TeamQuestion;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the referrer's answers in place of what was told before, and tells the others the whole facts again. */
@ApplicationScoped
class GiveInformation {

    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final People people;
    private final Timeline timeline;
    private final CodesInForce codesInForce;
    private final Teams teams;
    private final UnmatchedTeams unmatchedTeams;
    private final Outbox outbox;
    private final Clock clock;
    private final String contractRef;

    GiveInformation(
            Referrals referrals,
            StoredForms forms,
            DataKeys dataKeys,
            People people,
            Timeline timeline,
            CodesInForce codesInForce,
            Teams teams,
            UnmatchedTeams unmatchedTeams,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.people = people;
        this.timeline = timeline;
        this.codesInForce = codesInForce;
        this.teams = teams;
        this.unmatchedTeams = unmatchedTeams;
        this.outbox = outbox;
        this.clock = clock;
        this.contractRef = contractRef;
    }

    /**
     * The referral after the answers.
     *
     * @param ifMatch version that the answers were meant for; null when the referrer did not look
     */
    @Transactional
    Referral handle(UUID referralId, Answers answers, String ifMatch, ReferralScope scope) {
        if (answers.nothing()) {
            throw Refusal.invalid("need", "required", "Give at least one section with answers.");
        }
        var referral = referrals.requireForChange(referralId, scope);
        if (ifMatch != null) {
            Versions.require(ifMatch, referral.version());
        }
        referral.require(Move.INFORMATION);

        var stored = forms.findById(referralId);
        var key = dataKeys.require(referralId);
        var before = stored.form(key);
        var form = answers.appliedTo(before);
        var counts = EffectiveDay.of(referral.receivedAt());
        RequestReader.refuse(Stream.of(FormRules.faults(form, LocalDate.now(clock)), codesInForce.faults(form, counts))
                .flatMap(List::stream)
                .toList());
        var team = teams.matchAgain(form.referrer(), before.referrer(), referral.teamCode(), counts);
        var missing = TeamQuestion.missing(CompletenessRules.missing(form), form.referrer(), team);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        stored.replace(form, key, now);
        referral.informed(missing, now);
        people.redescribe(referral.personId(), form.person(), contractRef);
        referral.referredBy(team.teamCode().orElse(null));
        unmatchedTeams.noteAgain(referralId, form.referrer(), team, now);
        timeline.persist(new TimelineEntry(
                Ids.next(),
                referralId,
                now,
                "referral-service",
                "INFORMATION_GIVEN",
                "The referrer sent answers.",
                null,
                null));
        outbox.record(new InformationGiven(
                referralId,
                now,
                Facts.of(form, missing, LocalDate.ofInstant(referral.receivedAt(), clock.getZone()), team.teamCode())));
        referrals.flush();
        return referral;
    }
}
