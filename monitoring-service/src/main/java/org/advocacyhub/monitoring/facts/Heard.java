package org.advocacyhub.monitoring.facts;

import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;

/**
 * An event and where it stood.
 *
 * @param time when the sender recorded it
 */
public record Heard(IntegrationEvent event, UUID eventId, String topic, int partition, long offset, Instant time) {}
