package org.advocacyhub.referral.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice as it is stored the first time: the parameters of {@link AddNotice}.
 *
 * @param channel code of the way; null when it goes to nobody
 * @param recipient sealed; null when the hub reads it in its in-box
 * @param reason why it goes to nobody; null when it goes out
 * @param causeId what it is told for; the same cause never tells the same thing twice
 * @param leaves false when it is shown in the in-box, which it is as soon as it is stored, or due
 * @param dueAt when it is to be told; not before {@code at}
 */
public record NewNotice(
        UUID id,
        UUID referralId,
        String template,
        String channel,
        byte[] recipient,
        String audience,
        String subject,
        String words,
        String reason,
        UUID causeId,
        boolean leaves,
        Instant at,
        Instant dueAt) {

    /** How it stands when it is stored. */
    String state() {
        if (reason != null) {
            return "SUPPRESSED";
        }
        return leaves || dueAt.isAfter(at) ? "QUEUED" : "SENT";
    }

    @Override
    public String toString() {
        return "NewNotice[" + id + "]";
    }
}
