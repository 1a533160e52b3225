package org.advocacyhub.provider.mailbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and how partners are told by e-mail. */
@ConfigMapping(prefix = "hub.mailboxes")
interface MailboxConfig {

    /** Whether mails leave. */
    Sender sender();

    /** Sender of the mails. */
    String from();

    /** Where partners read pages: links in mails begin with it. */
    String pagesUrl();

    /** Pause between two looks for what is to be told; {@code off} for never. */
    String lookEvery();

    /** So long the mail server may take for one mail. */
    @WithDefault("10s")
    Duration patience();

    /** Whether mails leave. */
    enum Sender {
        /** No: there is no mail server. */
        OFF,
        /** By SMTP. */
        MAIL
    }
}
