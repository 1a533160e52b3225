package org.advocacyhub.referral.notice;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.advocacyhub.runtime.mail.MailServer;

/** Sends notices by e-mail. */
@ApplicationScoped
class MailSender implements NoticeSender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailServer server;

    MailSender(ReactiveMailer mailer, Vertx vertx) {
        this.server = new MailServer(mailer, vertx);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void send(Outgoing notice) {
        server.take(
                        notice.id() + "@notices.advocacyhub.org",
                        notice.recipient(),
                        notice.subject(),
                        notice.words(),
                        PATIENCE)
                .ifPresent(why -> {
                    throw new NotSent(why.name());
                });
    }
}
