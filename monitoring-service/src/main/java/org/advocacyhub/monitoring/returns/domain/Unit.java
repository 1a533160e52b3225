package org.advocacyhub.monitoring.returns.domain;

/** What a figure counts in. */
public enum Unit {
    COUNT,
    /** Two decimals, HALF_UP. */
    PERCENT,
    WORKING_DAYS,
    /** Calendar days. */
    DAYS,
    /** Two decimals, HALF_UP, from summed minutes (domain.md D.3). */
    HOURS,
    /** Pounds with pence. */
    MONEY,
    /** Cases for each of something: two decimals, HALF_UP. */
    CASES,
    /** Advocates or full-time posts; up to two decimals. */
    POSTS,
    /** Of every 100,000 people in a year; two decimals, HALF_UP. */
    PER_100000,
    /** A share divided by a share, 1 when both are the same; two decimals, HALF_UP. */
    INDEX
}
