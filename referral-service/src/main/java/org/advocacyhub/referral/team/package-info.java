/**
 * The register of teams that refer (domain.md B.1 field 62), so that referrals are counted by team (K-06). What a referrer
 * writes is matched with it, never guessed at; what does not match waits for a person. Tells
 * {@code referral.team-matched} when that person has found the team.
 */
package org.advocacyhub.referral.team;
