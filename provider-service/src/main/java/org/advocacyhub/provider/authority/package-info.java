/**
 * The authority to proceed is withdrawn, in whole or in part, while a case is open (domain.md A.12): what follows for whoever works it, and
 * what they did about it. Hears {@code referral.authority-withdrawn}; tells the partner through its feed.
 */
package org.advocacyhub.provider.authority;
