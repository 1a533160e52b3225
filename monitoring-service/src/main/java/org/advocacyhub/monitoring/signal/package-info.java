/**
 * What the figures of a quarter say that wants a reply: so far that a team refers few of the people whom it could (domain.md E.3,
 * K-06; S10).
 *
 * <p>Decides who is flagged by the comparison of {@code returns}, once for a team and quarter, when counts are told and on its rounds.
 * Hears no event. The commissioner acknowledges and answers; until then working days without a reply are counted (E.5). Tells no event.
 */
package org.advocacyhub.monitoring.signal;
