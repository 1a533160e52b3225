/**
 * Reads the tables in the order of domain.md A.2 and sends the referral on. Hears {@code referrals}; tells eligibility decided,
 * information requested, queued for a person, duty escalated, ended.
 */
package org.advocacyhub.triage.screening;
