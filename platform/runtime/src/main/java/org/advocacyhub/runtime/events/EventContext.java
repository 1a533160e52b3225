package org.advocacyhub.runtime.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of an event beside its data.
 *
 * @param eventId the CloudEvents id; the same event has the same id however often it arrives
 * @param time when the sender recorded it
 */
public record EventContext(UUID eventId, String type, Instant time, String topic, int partition, long offset) {}
