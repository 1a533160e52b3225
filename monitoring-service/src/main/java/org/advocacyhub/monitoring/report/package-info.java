/**
 * The return as something to read and to send on: a page, a PDF of it and a workbook, all of the same {@code Report}. For the hub, the
 * council and the auditor (domain.md E.1, ADR 0088).
 */
package org.advocacyhub.monitoring.report;
