package org.advocacyhub.provider.mailbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Hands a letter to the mail server. */
@ApplicationScoped
class PostLetter {

    private final ReactiveMailer mailer;
    private final MailboxConfig config;

    PostLetter(ReactiveMailer mailer, MailboxConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /**
     * Sends it.
     *
     * @param id the same for every try to say the same, so that a mailbox can drop a repetition
     * @return nothing when it was taken, else why not: a code, since a server's own words repeat the address
     */
    Optional<String> handle(String id, String address, Letter letter) {
        var mail = Mail.withText(address, letter.subject(), letter.text())
                .addHeader("Message-ID", "<" + id + "@mailboxes.advocacyhub.org>")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(config.patience());
            return Optional.empty();
        } catch (RuntimeException notTaken) {
            return Optional.of(code(notTaken));
        }
    }

    /** Away is also a server whose name leads nowhere, or that hangs up. */
    static String code(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException || cause instanceof UnknownHostException) {
                return "MAIL_SERVER_AWAY";
            }
            if (cause instanceof TimeoutException) {
                return "MAIL_SERVER_SLOW";
            }
        }
        return "MAIL_REFUSED";
    }
}
