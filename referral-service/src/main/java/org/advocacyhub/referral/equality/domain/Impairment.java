package org.advocacyhub.referral.equality.domain;

/** What is impaired (domain.md B.5.6). */
public enum Impairment {
    VISION,
    HEARING,
    MOBILITY,
    DEXTERITY,
    LEARNING_UNDERSTANDING_CONCENTRATING,
    MEMORY,
    MENTAL_HEALTH,
    STAMINA_BREATHING_FATIGUE,
    SOCIAL_BEHAVIOURAL,
    OTHER,
    PNTS,
    NK,
    NA
}
