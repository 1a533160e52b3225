package org.advocacyhub.monitoring.returns.domain;

/**
 * First contacts made in a period after the same number of working days (K-08).
 *
 * @param breakdown band or type; every contact is in both
 * @param days working days after the effective received date, less those on which the clock stood still; never below 0 (C.5)
 */
public record ContactDays(String breakdown, String key, int days, long count) {}
