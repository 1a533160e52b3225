package org.advocacyhub.referral.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.notice.domain.Delivery;
import org.advocacyhub.referral.notice.domain.Delivery.To;
import org.advocacyhub.referral.notice.domain.Delivery.ToNobody;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.notice.domain.Message.Acknowledgement;
import org.advocacyhub.referral.notice.domain.Message.RingReferrer;
import org.advocacyhub.referral.notice.domain.NoticeRules;
import org.advocacyhub.referral.notice.domain.Subjects;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.safecontact.domain.ContactFacts;
import org.advocacyhub.referral.safecontact.domain.ContactPlan;
import org.advocacyhub.referral.safecontact.domain.ContactRules;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKey;

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
            DataKey key, String reference, ReferralForm form, List<MissingAnswer> missing, Instant now) {
        var referralId = key.ownerId();
        var toReferrer = NoticeRules.toReferrer(form, plan(form, false));
        notifications.add(notice(key, reference, new Acknowledgement(missing.size()), toReferrer, referralId, now));
        if (NoticeRules.ring(form, missing.size(), form.receivedAt(now))) {
            notifications.add(notice(key, reference, new RingReferrer(missing.size()), toHub(), referralId, now));
        }
    }

    /**
     * Tells whoever sent a referral what became of it; nobody, once what was told with it was shredded. Whoever referred long ago to the
     * provider before (N32) hears nothing but what somebody at the hub asks them.
     *
     * @param causeId the event or entry that it is told for: told once for each
     */
    @Transactional(TxType.MANDATORY)
    public void tell(Referral referral, Message message, UUID causeId) {
        if (referral.carriedOver() != null && !message.asks()) {
            return;
        }
        recipients.keyOf(referral.id()).ifPresent(key -> {
            var form = forms.findById(referral.id()).form(key);
            var contacted = referral.statusLine().firstContactOn() != null;
            queue(key, referral, message, NoticeRules.toReferrer(form, plan(form, contacted)), causeId);
        });
    }

    /** Tells the hub, which reads it in its mailbox or its in-box. */
    @Transactional(TxType.MANDATORY)
    public void tellHub(Referral referral, Message message, UUID causeId) {
        recipients.keyOf(referral.id()).ifPresent(key -> queue(key, referral, message, toHub(), causeId));
    }

    /** Tells the hub later: until then it waits. */
    @Transactional(TxType.MANDATORY)
    public void tellHub(Referral referral, Message message, UUID causeId, Instant dueAt) {
        recipients
                .keyOf(referral.id())
                .ifPresent(key -> notifications.add(
                        notice(key, referral.referralRef(), message, toHub(), causeId, clock.instant(), dueAt)));
    }

    private void queue(DataKey key, Referral referral, Message message, Delivery delivery, UUID causeId) {
        notifications.add(notice(key, referral.referralRef(), message, delivery, causeId, clock.instant()));
    }

    private Delivery toHub() {
        return NoticeRules.toHub(settings.hubMailbox());
    }

    private static ContactPlan plan(ReferralForm form, boolean contacted) {
        return ContactRules.plan(ContactFacts.of(form, contacted));
    }

    private NewNotice notice(
            DataKey key, String reference, Message message, Delivery delivery, UUID causeId, Instant now) {
        return notice(key, reference, message, delivery, causeId, now, now);
    }

    private NewNotice notice(
            DataKey key,
            String reference,
            Message message,
            Delivery delivery,
            UUID causeId,
            Instant now,
            Instant dueAt) {
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
                        settings.sender().takes(channel),
                        now,
                        dueAt);
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
                        false,
                        now,
                        dueAt);
        };
    }
}
