package org.advocacyhub.referral.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.notice.domain.Delivery;
import org.advocacyhub.referral.notice.domain.Delivery.To;
import org.advocacyhub.referral.notice.domain.Delivery.ToNobody;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.notice.domain.Message.Acknowledgement;
import org.advocacyhub.referral.notice.domain.Message.BreakGlass;
import org.advocacyhub.referral.notice.domain.Message.RingReferrer;
import org.advocacyhub.referral.notice.domain.NoticeRules;
import org.advocacyhub.referral.notice.domain.Subjects;
import org.advocacyhub.referral.referral.Ids;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.safecontact.domain.ContactFacts;
import org.advocacyhub.referral.safecontact.domain.ContactPlan;
import org.advocacyhub.referral.safecontact.domain.ContactRules;
import org.advocacyhub.referral.sealing.DataKey;

/**
 * Where a use case leaves what somebody must be told: in the same transaction as its change, so that nothing is told of what
 * did not happen, and nothing that happened is forgotten.
 */
@ApplicationScoped
public class Notices {

    private final Notifications notifications;
    private final NoticeTexts texts;
    private final Recipients recipients;
    private final StoredForms forms;
    private final NoticeSettings settings;
    private final Clock clock;

    Notices(
            Notifications notifications,
            NoticeTexts texts,
            Recipients recipients,
            StoredForms forms,
            NoticeSettings settings,
            Clock clock) {
        this.notifications = notifications;
        this.texts = texts;
        this.recipients = recipients;
        this.forms = forms;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells whoever sent a referral that it arrived, and the hub to ring when it is urgent and incomplete (B.8). */
    @Transactional(TxType.MANDATORY)
    public void acknowledge(
            UUID referralId, String reference, ReferralForm form, List<MissingAnswer> missing, Instant now) {
        acknowledgements(recipients.keyOf(referralId), reference, form, missing.size(), now)
                .forEach(notifications::add);
    }

    /** The same, for whoever stores the notices itself together with the referral. */
    public List<NewNotice> acknowledgements(
            DataKey key, String reference, ReferralForm form, int missing, Instant now) {
        var referralId = key.ownerId();
        var acknowledgement = notice(
                key,
                reference,
                new Acknowledgement(missing),
                NoticeRules.toReferrer(form, plan(form, false)),
                referralId,
                now);
        if (!NoticeRules.ring(form, missing)) {
            return List.of(acknowledgement);
        }
        var ring = notice(key, reference, new RingReferrer(missing), toHub(), referralId, now);
        return Stream.of(acknowledgement, ring).toList();
    }

    /**
     * Tells whoever sent a referral what became of it.
     *
     * @param causeId the event or entry that it is told for: told once for each
     */
    @Transactional(TxType.MANDATORY)
    public void tell(Referral referral, Message message, UUID causeId) {
        var form = forms.findById(referral.id()).form();
        var contacted = referral.statusLine().firstContactOn() != null;
        queue(referral, message, NoticeRules.toReferrer(form, plan(form, contacted)), causeId);
    }

    /** Tells the hub's manager that somebody opened a record in an emergency (H.6). */
    @Transactional(TxType.MANDATORY)
    public void glassBroken(Referral referral, Instant until, UUID causeId) {
        queue(referral, new BreakGlass(until), toHub(), causeId);
    }

    private void queue(Referral referral, Message message, Delivery delivery, UUID causeId) {
        var key = recipients.keyOf(referral.id());
        notifications.add(notice(key, referral.referralRef(), message, delivery, causeId, clock.instant()));
    }

    private Delivery toHub() {
        return NoticeRules.toHub(settings.hubMailbox());
    }

    private static ContactPlan plan(ReferralForm form, boolean contacted) {
        return ContactRules.plan(ContactFacts.of(form, List.of(), contacted));
    }

    private NewNotice notice(
            DataKey key, String reference, Message message, Delivery delivery, UUID causeId, Instant now) {
        return switch (delivery) {
            case To(var audience, var channel, var recipient, var discreet) ->
                new NewNotice(
                        Ids.next(),
                        key.ownerId(),
                        message.template(),
                        channel.name(),
                        recipients.seal(key, recipient),
                        audience.name(),
                        Subjects.of(message, reference, discreet),
                        texts.of(message, reference, channel, discreet),
                        null,
                        causeId,
                        now);
            case ToNobody(var audience, var reason) ->
                new NewNotice(
                        Ids.next(),
                        key.ownerId(),
                        message.template(),
                        null,
                        null,
                        audience.name(),
                        Subjects.of(message, reference, true),
                        texts.of(message, reference, null, true),
                        reason.name(),
                        causeId,
                        now);
        };
    }
}
