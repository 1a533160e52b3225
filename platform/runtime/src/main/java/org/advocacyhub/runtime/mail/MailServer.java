package org.advocacyhub.runtime.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Hands mails to the mail server. All from one event loop: where another thread asks for the connection, the client may begin to listen
 * only after the server's greeting has come, and then waits for it in vain.
 */
public final class MailServer {

    private final ReactiveMailer mailer;
    private final Executor loop;

    /** @param mailer knows the server */
    public MailServer(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        var context = ((VertxInternal) vertx).createEventLoopContext();
        this.loop = work -> context.runOnContext(_ -> work.run());
    }

    /**
     * Hands over a mail that a program wrote, and waits until the server has it.
     *
     * @param id its Message-ID: the same for every try to say the same, so that a mailbox can drop a repetition
     * @param patience how long to wait at most
     * @return nothing when it was taken, else why not
     */
    public Optional<NotTaken> take(String id, String address, String subject, String text, Duration patience) {
        var mail = Mail.withText(address, subject, text)
                .addHeader("Message-ID", "<" + id + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).runSubscriptionOn(loop).await().atMost(patience);
            return Optional.empty();
        } catch (RuntimeException notTaken) {
            return Optional.of(NotTaken.of(notTaken));
        }
    }
}
