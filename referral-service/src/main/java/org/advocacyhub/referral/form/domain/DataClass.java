package org.advocacyhub.referral.form.domain;

/** How closely an answer is guarded (domain.md H.2). */
public enum DataClass {
    /** Says nothing about who somebody is: codes of the request itself. Stays readable. */
    OPEN,
    /** Identity, address, contact, date of birth: the allocated advocate, the partner's manager, the hub. */
    PD1,
    /** Health, capacity, Mental Health Act status and whatever is told of the need: as PD1. */
    PD2,
    /** Risk, offences, domestic abuse, a shielded address: the allocated advocate and the hub's manager. */
    PD3
}
