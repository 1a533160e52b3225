package org.advocacyhub.provider.mailbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.advocacyhub.provider.mailbox.MailboxConfig.Sender;
import org.advocacyhub.provider.mailbox.Mailboxes.News;
import org.advocacyhub.provider.mailbox.Mailboxes.Taken;
import org.jboss.logging.Logger;

/**
 * Looks which feeds say something new and mails it, all of a partner in one mail: takes a few mailboxes in one short transaction,
 * sends outside of any, and puts down how far each was told. A crash in between sends that mail a second time.
 */
@ApplicationScoped
class TellByMail {

    private static final Logger LOG = Logger.getLogger(TellByMail.class);
    private static final int AT_ONCE = 20;
    private static final int ENTRIES_AT_ONCE = 200;

    /** Longer than all that are taken at once can take. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final Mailboxes mailboxes;
    private final PostLetter postLetter;
    private final MailboxConfig config;
    private final Clock clock;
    private final AtomicLong failing = new AtomicLong();

    TellByMail(Mailboxes mailboxes, PostLetter postLetter, MailboxConfig config, Clock clock, MeterRegistry metrics) {
        this.mailboxes = mailboxes;
        this.postLetter = postLetter;
        this.config = config;
        this.clock = clock;
        Gauge.builder("hub.mailboxes.failing", failing::get)
                .description("Partners to whom the last mail could not be sent")
                .register(metrics);
    }

    @Scheduled(every = "{hub.mailboxes.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (config.sender() == Sender.OFF) {
            return;
        }
        List<Taken> taken;
        do {
            taken = QuarkusTransaction.requiringNew()
                    .call(() -> mailboxes.take(clock.instant(), clock.instant().plus(LEASE), AT_ONCE));
            taken.forEach(this::tellAlone);
        } while (taken.size() == AT_ONCE);
        failing.set(QuarkusTransaction.requiringNew().call(mailboxes::failing));
    }

    /** One that fails keeps no other back. */
    private void tellAlone(Taken taken) {
        try {
            tell(taken);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "%s: what is new could not be put into a mail", taken.partnerId());
            again(taken, "MAIL_NOT_MADE");
        }
    }

    private void tell(Taken taken) {
        var news =
                QuarkusTransaction.requiringNew().call(() -> mailboxes.news(taken, clock.instant(), ENTRIES_AT_ONCE));
        Letter.of(taken, news, config.pagesUrl())
                .ifPresentOrElse(letter -> send(taken, news, letter), () -> told(taken, news, false));
    }

    private void send(Taken taken, List<News> news, Letter letter) {
        postLetter
                .handle(taken.partnerId() + "-" + news.getLast().position(), taken.address(), letter)
                .ifPresentOrElse(failure -> again(taken, failure.name()), () -> told(taken, news, true));
    }

    private void told(Taken taken, List<News> news, boolean mailed) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> mailboxes.told(taken, news.getLast().position(), mailed ? now : null, now));
    }

    private void again(Taken taken, String failure) {
        LOG.warnf("%s was not told by mail: %s, try %d", taken.partnerId(), failure, taken.attempt());
        var next = clock.instant().plus(pauseAfter(taken.attempt()));
        QuarkusTransaction.requiringNew().run(() -> mailboxes.failed(taken, failure, next));
    }

    /** A minute, two, four ... and never longer than an hour: an offer does not wait for ever. */
    private static Duration pauseAfter(int attempt) {
        var pause = Duration.ofMinutes(1L << Math.min(attempt - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
