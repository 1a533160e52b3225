/**
 * Files that take long to make: the returns of many quarters as a workbook or a PDF, the facts behind a figure of a long period as CSV.
 *
 * <p>Each is a job: asked for, worked on one at a time over all replicas, taken up again after a kill, read by who may, and deleted when it
 * expires (ADR 0098). What the files say is decided by {@code report} and {@code returns}.
 */
package org.advocacyhub.monitoring.export;
