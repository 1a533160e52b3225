/**
 * The return of a quarter: what the council is told it got for its money (domain.md E).
 *
 * <p>Decides how facts are counted: {@code domain} holds one calculator for each KPI. Hears nothing, tells nothing. Reads the
 * facts of the quarter by index, never the history: a return costs the same in year ten (ADR 0060).
 */
package org.advocacyhub.monitoring.returns;
