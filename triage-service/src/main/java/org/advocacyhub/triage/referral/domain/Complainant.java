package org.advocacyhub.triage.referral.domain;

/** Who complains, and by what right (domain.md A.9). */
public enum Complainant {
    PATIENT,
    PARENT_OF_CHILD,
    REPRESENTATIVE,
    PERSONAL_REPRESENTATIVE
}
