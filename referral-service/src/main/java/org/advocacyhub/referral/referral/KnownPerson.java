package org.advocacyhub.referral.referral;

import java.util.UUID;

/**
 * A person as this service knows them.
 *
 * @param personKey what the other services know them by
 * @param repeat known already when this referral came
 */
public record KnownPerson(UUID personId, String personKey, boolean repeat) {}
