package org.advocacyhub.referral.notice;

import java.util.UUID;
import org.advocacyhub.referral.notice.domain.NoticeChannel;

/**
 * A notice that this replica is about to send.
 *
 * @param sealedRecipient null when the hub reads it in its in-box
 * @param attempt 1 for the first
 */
record DueNotice(
        UUID id,
        UUID referralId,
        NoticeChannel channel,
        byte[] sealedRecipient,
        String subject,
        String words,
        int attempt) {

    static DueNotice of(Object[] row) {
        return new DueNotice(
                (UUID) row[0],
                (UUID) row[1],
                NoticeChannel.valueOf((String) row[2]),
                (byte[]) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue());
    }

    @Override
    public String toString() {
        return "DueNotice[" + id + "]";
    }
}
