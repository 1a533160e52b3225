package org.advocacyhub.provider.casework.domain;

/** Why an IMCA case ends without the report to the instructing person (domain.md A.5.6) [D]. */
public enum NoReportReason {
    DECISION_TAKEN_BEFORE,
    INSTRUCTION_WITHDRAWN,
    REGAINED_CAPACITY,
    APPROPRIATE_PERSON_FOUND,
    PERSON_DIED,
    REPORTED_IN_PERSON
}
