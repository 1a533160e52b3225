/**
 * Whether money lets a referral go on (domain.md F.7): what triage has heard of levels, lines and spot orders, and the pure rule over it.
 * Hears {@code contracts} through the contract feature; tells nothing itself.
 */
package org.advocacyhub.triage.money;
