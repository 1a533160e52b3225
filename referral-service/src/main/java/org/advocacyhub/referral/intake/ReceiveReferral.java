package org.advocacyhub.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.form.Facts;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.EffectiveDay;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.intake.domain.ReceiptRules;
import org.advocacyhub.referral.notice.Notices;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.refdata.CodesInForce;
import org.advocacyhub.referral.referral.AddReferral;
import org.advocacyhub.referral.referral.Ids;
import org.advocacyhub.referral.referral.NewReferral;
import org.advocacyhub.referral.sealing.DataKeys;
import org.advocacyhub.referral.team.Teams;
import org.advocacyhub.referral.team.UnmatchedTeams;
import org.advocacyhub.referral.team.domain.TeamQuestion;
import org.advocacyhub.runtime.events.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a referral in, complete or not, and tells the others its facts. Refuses only what can't be. */
@ApplicationScoped
class ReceiveReferral {

    private final AddReferral addReferral;
    private final DataKeys dataKeys;
    private final People people;
    private final ReferenceNumbers references;
    private final Notices notices;
    private final CodesInForce codesInForce;
    private final Teams teams;
    private final UnmatchedTeams unmatchedTeams;
    private final Outbox outbox;
    private final Clock clock;
    private final String contractRef;

    ReceiveReferral(
            AddReferral addReferral,
            DataKeys dataKeys,
            People people,
            ReferenceNumbers references,
            Notices notices,
            CodesInForce codesInForce,
            Teams teams,
            UnmatchedTeams unmatchedTeams,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.addReferral = addReferral;
        this.dataKeys = dataKeys;
        this.people = people;
        this.references = references;
        this.notices = notices;
        this.codesInForce = codesInForce;
        this.teams = teams;
        this.unmatchedTeams = unmatchedTeams;
        this.outbox = outbox;
        this.clock = clock;
        this.contractRef = contractRef;
    }

    /**
     * Who sends a referral.
     *
     * @param subject the token's subject; null for the public form
     * @param hub one of the hub's own people
     */
    record Sender(String subject, boolean hub) {

        static final Sender PUBLIC = new Sender(null, false);
    }

    /** What was stored, as its sender is told. */
    record Receipt(UUID referralId, String referralRef, Instant receivedAt, List<MissingAnswer> missing) {}

    @Transactional
    Receipt handle(ReferralForm form, Sender sender) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var receivedAt = form.receivedAt() == null ? now : form.receivedAt();
        check(form, sender, receivedAt, now);
        var team = teams.match(form.referrer(), EffectiveDay.of(receivedAt));
        var missing = TeamQuestion.missing(CompletenessRules.missing(form), form.referrer(), team);
        var referralId = Ids.next();
        var reference = references.next(dayOf(receivedAt).getYear()).toString();

        var key = dataKeys.fresh(referralId);
        var person = addReferral.add(new NewReferral(
                referralId,
                reference,
                contractRef,
                people.describe(form.person(), contractRef, referralId),
                form,
                key,
                missing,
                team.teamCode().orElse(null),
                sender.subject(),
                receivedAt,
                now));
        notices.acknowledge(key, reference, form, missing, now);
        unmatchedTeams.note(referralId, form.referrer(), team, now);
        outbox.record(new ReferralReceived(
                referralId,
                reference,
                contractRef,
                person.personKey(),
                receivedAt,
                Facts.of(form, missing, dayOf(receivedAt), team.teamCode())));
        return new Receipt(referralId, reference, receivedAt, missing);
    }

    private void check(ReferralForm form, Sender sender, Instant receivedAt, Instant now) {
        RequestReader.refuse(Stream.of(
                        FormRules.faults(form, dayOf(now)),
                        codesInForce.faults(form, EffectiveDay.of(receivedAt)),
                        ReceiptRules.faults(form, sender.hub(), now))
                .flatMap(List::stream)
                .toList());
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
