/**
 * Why a clock stands still (domain.md C.5 rule 3) and how long the hub waits for referrers (K-09).
 */
package org.advocacyhub.triage.pause;
