/**
 * On what ground the hub proceeds for a person, how far it goes, and what follows when it is taken back (domain.md A.12).
 * Tells {@code referral.authority-withdrawn}. Triage decides whether a referral may go on; here is what it stands on.
 */
package org.advocacyhub.referral.authority;
