package org.advocacyhub.referral.breach.domain;

/** What a breach may do to the people whom it is about (UK GDPR, articles 33 and 34) [K]. */
public enum BreachRisk {
    /** No risk to anybody: it is recorded, and nobody has to be told. */
    UNLIKELY,
    /** The Information Commissioner's Office is told. */
    LIKELY,
    /** The people are told as well. */
    HIGH
}
