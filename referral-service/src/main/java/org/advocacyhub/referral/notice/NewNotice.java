package org.advocacyhub.referral.notice;

import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.runtime.database.SqlStatement;

/**
 * A notice as it is stored the first time.
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

    /** Says nothing of which unique key was hit: that would need the right to read, which a partner has not. */
    private static final String INSERT = """
            insert into notification (id, referral_id, template, channel, recipient, audience, subject, words,
                                      state, reason, cause_id, next_try_at, created_at, sent_at, sent_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    /** Writes it down, unless the same was told for the same cause. */
    SqlStatement insert() {
        var shown = state().equals("SENT");
        return new SqlStatement(
                INSERT,
                id,
                referralId,
                template,
                channel,
                recipient,
                audience,
                subject,
                words,
                state(),
                reason,
                causeId,
                dueAt,
                at,
                shown ? at : null,
                shown ? Notifications.IN_BOX : null);
    }

    /** How it stands when it is stored. */
    private String state() {
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
