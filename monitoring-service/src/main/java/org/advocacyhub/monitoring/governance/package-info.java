/**
 * What the network decides together, how people who use the service take part, how much of it rests on one organisation, and what
 * the quarterly meetings agreed (domain.md F.11). Names organisations and roles, never people.
 *
 * <p>Decides whether a decision of the network stands. Hears and tells nothing.
 */
package org.advocacyhub.monitoring.governance;
