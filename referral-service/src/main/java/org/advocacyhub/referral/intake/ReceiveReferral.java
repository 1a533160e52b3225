package org.advocacyhub.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.authority.AuthorityOfForm;
import org.advocacyhub.referral.equality.ReceiveEquality;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.Facts;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.EffectiveDay;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.intake.domain.ChannelRules;
import org.advocacyhub.referral.intake.domain.Door;
import org.advocacyhub.referral.intake.domain.ReceiptRules;
import org.advocacyhub.referral.notice.Notices;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.postcode.PostcodeDirectory;
import org.advocacyhub.referral.refdata.CodesInForce;
import org.advocacyhub.referral.referral.AddReferral;
import org.advocacyhub.referral.referral.NewReferral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.domain.CarriedOver;
import org.advocacyhub.referral.team.Teams;
import org.advocacyhub.referral.team.UnmatchedTeams;
import org.advocacyhub.referral.team.domain.TeamMatch;
import org.advocacyhub.referral.team.domain.TeamQuestion;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.RowScope;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a referral in, complete or not, and tells the others its facts. Refuses only what can't be. */
@ApplicationScoped
public class ReceiveReferral {

    private final AddReferral addReferral;
    private final DataKeys dataKeys;
    private final People people;
    private final ReferenceNumbers references;
    private final AuthorityOfForm authorityOfForm;
    private final ReceiveEquality receiveEquality;
    private final Notices notices;
    private final CodesInForce codesInForce;
    private final Teams teams;
    private final UnmatchedTeams unmatchedTeams;
    private final PostcodeDirectory postcodes;
    private final Outbox outbox;
    private final RowScope rowScope;
    private final Clock clock;
    private final String contractRef;

    ReceiveReferral(
            AddReferral addReferral,
            DataKeys dataKeys,
            People people,
            ReferenceNumbers references,
            AuthorityOfForm authorityOfForm,
            ReceiveEquality receiveEquality,
            Notices notices,
            CodesInForce codesInForce,
            Teams teams,
            UnmatchedTeams unmatchedTeams,
            PostcodeDirectory postcodes,
            Outbox outbox,
            RowScope rowScope,
            Clock clock,
            @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.addReferral = addReferral;
        this.dataKeys = dataKeys;
        this.people = people;
        this.references = references;
        this.authorityOfForm = authorityOfForm;
        this.receiveEquality = receiveEquality;
        this.notices = notices;
        this.codesInForce = codesInForce;
        this.teams = teams;
        this.unmatchedTeams = unmatchedTeams;
        this.postcodes = postcodes;
        this.outbox = outbox;
        this.rowScope = rowScope;
        this.clock = clock;
        this.contractRef = contractRef;
    }

    /**
     * Who sends a referral.
     *
     * @param subject the token's subject; null for the public form
     * @param partnerId for whom that works; null for whoever works for no partner
     * @param door through which it comes
     */
    public record Sender(String subject, String partnerId, Door door) {

        static final Sender PUBLIC = new Sender(null, null, Door.PUBLIC_FORM);

        /** Who sends a referral with a token. */
        public static Sender of(Caller caller) {
            if (caller.has(Roles.PARTNER)) {
                return new Sender(caller.subject(), caller.partnerId().orElse(null), Door.PARTNER);
            }
            return new Sender(caller.subject(), null, ReferralScope.hub(caller) ? Door.HUB : Door.REFERRER);
        }

        /** The same sender at another door. */
        public Sender at(Door other) {
            return new Sender(subject, partnerId, other);
        }
    }

    /** What was stored, as its sender is told. */
    public record Receipt(UUID referralId, String referralRef, Instant receivedAt, List<MissingAnswer> missing) {}

    /** Stores and tells a referral without equality answers; refuses with every fault at once, and then nothing is stored. */
    @Transactional
    public Receipt handle(ReferralForm form, Sender sender) {
        return handle(form, null, sender);
    }

    /**
     * Stores and tells a referral, on what ground the hub proceeds, and what comes beside it; refuses with every fault at once,
     * and then nothing is stored.
     *
     * @param equality the answers to the equality questions; null for none
     */
    @Transactional
    public Receipt handle(ReferralForm form, EqualityTold equality, Sender sender) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var receivedAt = form.receivedAt(now);
        RequestReader.refuse(faults(form, equality, sender, receivedAt, now));
        var team = teams.match(form.referrer(), EffectiveDay.of(receivedAt));
        var missing = TeamQuestion.missing(CompletenessRules.missing(form), form.referrer(), team);
        if (sender.door() == Door.PARTNER) {
            rowScope.everything(); // the person may be known from elsewhere: recognised, and not shown
        }
        var key = dataKeys.fresh(Ids.next());
        var stored = store(form, equality, sender, key, missing, team, receivedAt, now, null);
        notices.acknowledge(key, stored.referralRef(), form, missing, now);
        unmatchedTeams.note(stored.referralId(), form.referrer(), team, now);
        return stored;
    }

    /** What is wrong with the form of a case that the provider before left open: as at the front door, but for when it came in. */
    public List<Fault> faultsOfCarriedOver(ReferralForm form, EqualityTold equality, Sender sender) {
        var now = clock.instant();
        return faults(form, equality, sender, form.receivedAt(now), now);
    }

    /**
     * Stores and tells a case that the provider before left open (need N32), of whose form {@link #faultsOfCarriedOver} found nothing. The
     * hub receives it now. Nothing is asked that is not known, and nobody is told who referred long ago.
     *
     * @param key made for it, with its id
     * @param partnerId who is to go on with it; null when nobody is named
     */
    @Transactional(TxType.MANDATORY)
    public Receipt takeOver(
            ReferralForm form, EqualityTold equality, Sender sender, DataKey key, CarriedOver left, String partnerId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var team = teams.match(form.referrer(), EffectiveDay.of(now));
        var told = new ReferralEvent.CarriedOver(left.openedOn(), left.lastContactOn(), partnerId);
        return store(form, equality, sender, key, List.of(), team, now, now, new Left(left, told));
    }

    /** Where a case comes from, and what of it the others are told. */
    private record Left(CarriedOver carriedOver, ReferralEvent.CarriedOver told) {}

    private Receipt store(
            ReferralForm form,
            EqualityTold equality,
            Sender sender,
            DataKey key,
            List<MissingAnswer> missing,
            TeamMatch team,
            Instant receivedAt,
            Instant now,
            Left left) {
        var referralId = key.ownerId();
        var reference = references.next(dayOf(receivedAt).getYear()).toString();
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
                sender.partnerId(),
                receivedAt,
                now,
                left == null ? null : left.carriedOver()));
        outbox.record(new ReferralReceived(
                referralId,
                reference,
                contractRef,
                person.personKey(),
                receivedAt,
                Facts.of(
                        form,
                        missing,
                        dayOf(receivedAt),
                        team.teamCode(),
                        postcodes.find(form.person(), dayOf(receivedAt))),
                left == null ? null : left.told()));
        authorityOfForm.received(form, key, dayOf(receivedAt), now);
        receiveEquality.handle(equality, form, key, dayOf(receivedAt), now);
        return new Receipt(referralId, reference, receivedAt, missing);
    }

    private List<Fault> faults(
            ReferralForm form, EqualityTold equality, Sender sender, Instant receivedAt, Instant now) {
        return Stream.of(
                        FormRules.faults(form, dayOf(now)),
                        codesInForce(form, sender.door(), receivedAt),
                        ChannelRules.faults(form, sender.door()),
                        ReceiptRules.faults(form, sender.door() == Door.HUB, now),
                        receiveEquality.faults(equality, form, dayOf(receivedAt)))
                .flatMap(List::stream)
                .toList();
    }

    /** From when a hospital may notify is configured, not dated in the list of channels: its own door has looked. */
    private List<Fault> codesInForce(ReferralForm form, Door door, Instant receivedAt) {
        return codesInForce.faults(form, EffectiveDay.of(receivedAt)).stream()
                .filter(fault -> door != Door.HOSPITAL || !fault.field().equals("channel"))
                .toList();
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
