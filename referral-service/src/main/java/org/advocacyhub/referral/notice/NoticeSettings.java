package org.advocacyhub.referral.notice;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import org.advocacyhub.referral.notice.domain.NoticeChannel;

/** How notices leave, and what stands in their texts. */
@ConfigMapping(prefix = "hub.notices")
interface NoticeSettings {

    /** How notices leave. */
    Way sender();

    /** Pause between two looks for notices that are due; {@code off} for none. */
    String every();

    /** Pause between two looks for referrers to remind; {@code off} for none. */
    String chaseEvery();

    /** The hub's telephone number, as it stands in texts. */
    String phone();

    /** Where answers are sent, as it stands in texts: an e-mail address or a page. */
    String answersTo();

    /** Sender of e-mails. Must not give the service away. */
    String from();

    /** Where the hub gets what is for the hub; without one it reads its in-box. */
    Optional<String> hubMailbox();

    /** Ways to leave. */
    enum Way {
        /** Kept and shown, nothing leaves. */
        INBOX,
        /** E-mails leave by SMTP; letters, texts and calls are shown for the hub to make. */
        MAIL;

        /** Whether notices of a channel leave; what doesn't is shown to the hub, which posts, texts or rings. */
        boolean takes(NoticeChannel channel) {
            return this == MAIL && channel == NoticeChannel.EMAIL;
        }
    }
}
