package org.advocacyhub.triage.referral.domain;

/** Whose care is complained of (domain.md A.9). */
public enum ComplaintAbout {
    NHS_BODY,
    PRIMARY_CARE,
    INDEPENDENT_PROVIDER,
    LA_PUBLIC_HEALTH,
    PRIVATELY_PAID,
    SOCIAL_CARE_ONLY,
    U
}
