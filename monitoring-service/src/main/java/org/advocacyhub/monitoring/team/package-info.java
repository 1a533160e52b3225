/**
 * Which Care Act processes the council's teams began: what their referrals are divided by (domain.md E.3, K-05 and K-06).
 *
 * <p>Decides nothing. Hears the council by REST, one team or a file at a time, and keeps every correction. Tells no event:
 * a {@link org.advocacyhub.monitoring.team.ProcessesFollower} in this service is told.
 */
package org.advocacyhub.monitoring.team;
