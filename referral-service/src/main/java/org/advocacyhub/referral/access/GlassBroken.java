package org.advocacyhub.referral.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Told within the service when somebody breaks the glass, in the same transaction: the hub's manager gets notice (domain.md
 * H.6).
 *
 * @param openingId the opening
 * @param referralId the newest referral about the person
 * @param until from then on the opener reads no more than before
 */
public record GlassBroken(UUID openingId, UUID referralId, Instant until) {}
