package org.advocacyhub.provider.mailbox;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.advocacyhub.runtime.mail.MailServer;
import org.advocacyhub.runtime.mail.NotTaken;

/** Hands a letter to the mail server. */
@ApplicationScoped
class PostLetter {

    private final MailServer server;
    private final MailboxConfig config;

    PostLetter(ReactiveMailer mailer, Vertx vertx, MailboxConfig config) {
        this.server = new MailServer(mailer, vertx);
        this.config = config;
    }

    /**
     * Sends it.
     *
     * @param id the same for every try to say the same
     * @return nothing when it was taken, else why not
     */
    Optional<NotTaken> handle(String id, String address, Letter letter) {
        return server.take(
                id + "@mailboxes.advocacyhub.org", address, letter.subject(), letter.text(), config.patience());
    }
}
