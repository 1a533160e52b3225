/**
 * Partners and what they are contracted for: profile, sub-contracts, capacity (domain.md F.1). Tells
 * {@code partner.profile-changed} and {@code partner.capacity-changed}.
 */
package org.advocacyhub.provider.partner;
