package org.advocacyhub.referral.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.authority.AuthorityOfForm;
import org.advocacyhub.referral.change.domain.FormDiff;
import org.advocacyhub.referral.form.Facts;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Answers;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.EffectiveDay;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.postcode.PostcodeDirectory;
import org.advocacyhub.referral.refdata.CodesInForce;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.team.Teams;
import org.advocacyhub.referral.team.UnmatchedTeams;
import org.advocacyhub.referral.team.domain.TeamQuestion;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts newer answers in place of what was told before, under the rules for any form, and notes what changed. */
@ApplicationScoped
public class ReplaceTold {

    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Changelog changelog;
    private final CodesInForce codesInForce;
    private final Teams teams;
    private final UnmatchedTeams unmatchedTeams;
    private final AuthorityOfForm authorityOfForm;
    private final People people;
    private final PostcodeDirectory postcodes;
    private final Clock clock;
    private final String contractRef;

    ReplaceTold(
            StoredForms forms,
            DataKeys dataKeys,
            Changelog changelog,
            CodesInForce codesInForce,
            Teams teams,
            UnmatchedTeams unmatchedTeams,
            AuthorityOfForm authorityOfForm,
            People people,
            PostcodeDirectory postcodes,
            Clock clock,
            @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.changelog = changelog;
        this.codesInForce = codesInForce;
        this.teams = teams;
        this.unmatchedTeams = unmatchedTeams;
        this.authorityOfForm = authorityOfForm;
        this.people = people;
        this.postcodes = postcodes;
        this.contractRef = contractRef;
        this.clock = clock;
    }

    /**
     * What is told now.
     *
     * @param facts whole, for the others
     * @param changed whether any answer differs from before
     */
    public record Retold(List<MissingAnswer> missing, ReferralFacts facts, boolean changed) {}

    /** Replaces the answers of a referral that is locked; refuses what can't be, as at the front door. */
    @Transactional(TxType.MANDATORY)
    public Retold handle(Referral referral, Answers answers, Reason reason, Instant now) {
        var stored = forms.findById(referral.id());
        var key = dataKeys.require(referral.id());
        var before = stored.form(key);
        var after = answers.appliedTo(before);
        var counts = EffectiveDay.of(referral.receivedAt());
        RequestReader.refuse(
                Stream.of(FormRules.faults(after, LocalDate.now(clock)), codesInForce.faults(after, counts))
                        .flatMap(List::stream)
                        .toList());

        var shielded = before.addressShielded() || after.addressShielded();
        var changes = FormDiff.between(GuardedJson.answers(before, shielded), GuardedJson.answers(after, shielded));
        stored.replace(after, key, now);
        if (!changes.isEmpty()) {
            changelog.add(referral.id(), reason, changes, key, now);
        }
        if (!before.person().equals(after.person())) {
            people.redescribe(referral.personId(), after.person(), contractRef);
        }
        var receivedOn = LocalDate.ofInstant(referral.receivedAt(), clock.getZone());
        authorityOfForm.told(before, after, decided(referral), key, receivedOn, now);
        var team = teams.matchAgain(after.referrer(), before.referrer(), referral.teamCode(), counts);
        referral.referredBy(team.teamCode().orElse(null));
        unmatchedTeams.noteAgain(referral.id(), after.referrer(), team, now);
        // of what is carried over nothing is asked that was not known (N32)
        var missing = referral.carriedOver() == null
                ? TeamQuestion.missing(CompletenessRules.missing(after), after.referrer(), team)
                : List.<MissingAnswer>of();
        var found = postcodes.find(after.person(), receivedOn);
        return new Retold(missing, Facts.of(after, missing, receivedOn, team.teamCode(), found), !changes.isEmpty());
    }

    /** The type that triage decided on; null before it did. */
    private static RequestedType decided(Referral referral) {
        return referral.serviceType() == null ? null : RequestedType.valueOf(referral.serviceType());
    }
}
