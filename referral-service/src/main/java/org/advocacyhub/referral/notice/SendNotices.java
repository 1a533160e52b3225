package org.advocacyhub.referral.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.referral.notice.NoticeSender.Outgoing;
import org.advocacyhub.referral.notice.domain.Retries;
import org.advocacyhub.runtime.sealing.UnreadableSeal;
import org.jboss.logging.Logger;

/**
 * Sends what is due: takes a few in one short transaction, sends them outside of any, and writes down how each ended. A
 * crash between sending and writing sends that notice a second time and says so ({@code maybeTwice}); never a third time.
 */
@ApplicationScoped
class SendNotices {

    private static final Logger LOG = Logger.getLogger(SendNotices.class);
    private static final int AT_ONCE = 20;
    private static final String UNREADABLE = "RECIPIENT_UNREADABLE";

    /** Longer than all of a batch can take, so that nobody else takes them meanwhile. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final Recipients recipients;
    private final MailSender mail;
    private final NoticeSettings settings;
    private final Clock clock;

    SendNotices(
            Notifications notifications, Recipients recipients, MailSender mail, NoticeSettings settings, Clock clock) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.notices.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        QuarkusTransaction.requiringNew().run(() -> notifications.giveUpUncertain(clock.instant()));
        List<DueNotice> due;
        do {
            due = claim();
            var leaving = due.stream().collect(Collectors.partitioningBy(this::leaves));
            show(leaving.get(false));
            leaving.get(true).forEach(this::send);
        } while (due.size() == AT_ONCE);
    }

    List<DueNotice> claim() {
        return QuarkusTransaction.requiringNew().call(() -> notifications.claim(clock.instant(), LEASE, AT_ONCE));
    }

    private boolean leaves(DueNotice notice) {
        return settings.sender().takes(notice.channel());
    }

    /** They were to leave by mail, which was configured then and no longer is: all are shown in the in-box at once. */
    private void show(List<DueNotice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var shredded = recipients.unreadable(notices);
            shredded.forEach(notice -> notifications.failed(notice, UNREADABLE));
            notifications.sent(
                    notices.stream()
                            .map(DueNotice::id)
                            .filter(id -> !shredded.contains(id))
                            .toList(),
                    clock.instant(),
                    Notifications.IN_BOX);
        });
    }

    private void send(DueNotice notice) {
        try {
            mail.send(opened(notice));
        } catch (NotSent notSent) {
            again(notice, notSent.code());
            return;
        } catch (UnreadableSeal shredded) {
            QuarkusTransaction.requiringNew().run(() -> notifications.failed(notice.id(), UNREADABLE));
            return;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> notifications.sent(List.of(notice.id()), clock.instant(), mail.name()));
    }

    private Outgoing opened(DueNotice notice) {
        var recipient = notice.sealedRecipient() == null
                ? null
                : QuarkusTransaction.requiringNew()
                        .call(() -> recipients.open(notice.referralId(), notice.sealedRecipient()));
        return new Outgoing(notice.id(), recipient, notice.subject(), notice.words());
    }

    private void again(DueNotice notice, String code) {
        LOG.warnf("notice %s was not sent: %s, try %d", notice.id(), code, notice.attempt());
        QuarkusTransaction.requiringNew().run(() -> Retries.pauseAfter(notice.attempt())
                .ifPresentOrElse(
                        pause -> notifications.tryAgain(
                                notice.id(), clock.instant().plus(pause), code),
                        () -> notifications.failed(notice.id(), code)));
    }
}
