package org.advocacyhub.triage.conflict.domain;

/**
 * For how long ties count after their end: reference data, valid on the day of the dispatch.
 *
 * @param tieMonths a service of the partner (C-01)
 * @param continuityMonths advocacy for the person (C.6)
 */
public record ConflictPeriods(String version, int tieMonths, int continuityMonths) {}
