package org.advocacyhub.referral.form.domain;

/** A client group, and what its advocate must know (domain.md A.1.2). */
public enum Specialism {
    LEARNING_DISABILITY,
    AUTISM,
    MENTAL_HEALTH,
    DEMENTIA,
    OLDER_PEOPLE,
    PHYSICAL_DISABILITY,
    SENSORY_DEAF,
    SENSORY_HEARING_LOSS,
    SENSORY_SIGHT_LOSS,
    SENSORY_DEAFBLIND,
    ACQUIRED_BRAIN_INJURY,
    LONG_TERM_CONDITION,
    CARER,
    DOMESTIC_ABUSE,
    PARENT_CHILD_PROTECTION,
    SUBSTANCE_MISUSE,
    BME_COMMUNITY,
    LGBT,
    ASYLUM_REFUGEE,
    TRANSITION_YOUNG_ADULT,
    END_OF_LIFE,
    FORENSIC
}
