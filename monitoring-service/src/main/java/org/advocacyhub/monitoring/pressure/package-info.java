/**
 * When more is asked for than was planned or paid for, and what the council says to it (domain.md E.5, C.7; S11).
 *
 * <p>Decides by the contract's own figures (referrals, hours, forecast) on its rounds; takes over what triage-service tells of the list, the
 * caseload and requests for hours. One report for each time of pressure, whatever raised it. Hears and tells no event. The commissioner
 * replies; until then working days without a reply are counted.
 */
package org.advocacyhub.monitoring.pressure;
