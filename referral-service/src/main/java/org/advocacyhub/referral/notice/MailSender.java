package org.advocacyhub.referral.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.time.Duration;

/** Sends e-mails by SMTP. Each has its notice's id as Message-ID, so that a mailbox can drop a repetition. */
@ApplicationScoped
class MailSender implements NoticeSender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReactiveMailer mailer;

    MailSender(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void send(Outgoing notice) {
        var mail = Mail.withText(notice.recipient(), notice.subject(), notice.words())
                .addHeader("Message-ID", "<" + notice.id() + "@notices.advocacyhub.org>")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(PATIENCE);
        } catch (RuntimeException notTaken) {
            throw new NotSent(code(notTaken));
        }
    }

    /** The class of the failure: its message would repeat the address. */
    private static String code(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return "MAIL_SERVER_AWAY";
            }
            if (cause instanceof TimeoutException) {
                return "MAIL_SERVER_SLOW";
            }
        }
        return "MAIL_REFUSED";
    }
}
