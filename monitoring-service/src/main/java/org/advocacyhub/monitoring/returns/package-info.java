/**
 * The return of a quarter: what the council is told it got for its money (domain.md E).
 *
 * <p>Decides how facts are counted: {@code domain} holds one calculator for each KPI. Hears nothing, tells nothing. Reads sums that are
 * kept up with every event, never the facts: a return costs the same in year ten (ADR 0081). From a figure it finds the facts (ADR 0082).
 */
package org.advocacyhub.monitoring.returns;
