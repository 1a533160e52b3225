/**
 * Files that take long to make: the returns of many quarters as a workbook or a PDF, what was published of them as a workbook, a PDF
 * or CSV, the facts behind a figure of a long period as CSV.
 *
 * <p>Each is a job: asked for, worked on one at a time over all replicas, taken up again after a kill, read and cancelled by who may, and
 * deleted when it expires (ADR 0098, ADR 0107). What the files say is decided by {@code report}, {@code publication} and {@code returns}.
 */
package org.advocacyhub.monitoring.export;
