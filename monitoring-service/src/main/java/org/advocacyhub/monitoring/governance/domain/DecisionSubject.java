package org.advocacyhub.monitoring.governance.domain;

/** What the network may decide; virement, variation and ceiling stay with the commissioner (domain.md F.11). */
public enum DecisionSubject {
    TRIAGE_RULES,
    SHARING_OF_CASES,
    PRACTICE
}
