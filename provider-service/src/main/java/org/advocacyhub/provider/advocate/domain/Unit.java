package org.advocacyhub.provider.advocate.domain;

/**
 * A qualification unit, a training or an approval that domain.md A.15 asks for. The numbers are those of City &amp; Guilds
 * 7566 (Level 3); {@code L4_...} are the options of 3614 (Level 4), which stand for core and specialist unit together.
 */
public enum Unit {
    /** 301 to 304, the core of Level 3. */
    CORE,
    /** 305. */
    IMCA,
    /** 306. */
    IMHA,
    /** 307. */
    MANAGEMENT,
    /** 308. */
    GENERIC_ADULT,
    /** 309. */
    YOUNG_PEOPLE,
    /** 310. */
    DOLS,
    /** 313. */
    CARE_ACT,
    L4_ADULT_SOCIAL_CARE,
    L4_MENTAL_CAPACITY,
    L4_MENTAL_HEALTH,
    L4_CHILDREN_AND_YOUNG_PEOPLE,
    L4_COMPLAINTS,
    L4_COMMUNITY,
    /** The partner's own induction, enough for community advocacy. */
    INDUCTION,
    /** The training that must be done before working towards the IMCA unit counts. */
    IMCA_TRAINING,
    CHILD_PROTECTION_TRAINING,
    /** The local authority has approved this person as an IMCA. */
    LA_IMCA_APPROVAL
}
