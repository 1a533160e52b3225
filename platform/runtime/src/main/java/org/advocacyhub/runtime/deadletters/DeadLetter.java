package org.advocacyhub.runtime.deadletters;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that could not be handled, as operations see it: without its content.
 *
 * @param offset where it stands on its topic's partition
 * @param eventId absent when the record could not be read
 * @param cause kind and place of the failure, never data
 * @param replayedAt absent while it waits
 */
record DeadLetter(
        UUID deadLetterId,
        String topic,
        int partition,
        long offset,
        UUID eventId,
        String type,
        String key,
        String cause,
        Instant failedAt,
        Instant replayedAt,
        String replayedBy) {}
