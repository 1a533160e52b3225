package org.advocacyhub.referral.intake.domain;

/** Through which door a referral comes in: who is at the other side. */
public enum Door {
    /** The form for everybody. */
    PUBLIC_FORM,
    /** A professional, or another system that refers people. */
    REFERRER,
    /** The hub's own people, who also type in what came otherwise. */
    HUB,
    /** A partner that hands somebody over. */
    PARTNER,
    /** The managers of a hospital who notify of a patient (domain.md A.8.3). */
    HOSPITAL
}
