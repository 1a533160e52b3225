package org.advocacyhub.provider.casework.domain;

/** A process of the Care Act that a case follows (domain.md A.3.1). */
public enum CareActProcess {
    NEEDS_ASSESSMENT,
    CARERS_ASSESSMENT,
    CARE_AND_SUPPORT_PLAN,
    SUPPORT_PLAN,
    CARE_PLAN_REVIEW,
    SUPPORT_PLAN_REVIEW,
    CHILD_NEEDS_TRANSITION,
    CHILD_CARER_TRANSITION,
    YOUNG_CARER_TRANSITION,
    SAFEGUARDING_ENQUIRY,
    SAFEGUARDING_ADULTS_REVIEW;

    /** Processes after section 68 belong to cases of CARE_ACT_SAFEGUARDING, all others to CARE_ACT (A.3.1). */
    public boolean fits(String serviceType) {
        var safeguarding = this == SAFEGUARDING_ENQUIRY || this == SAFEGUARDING_ADULTS_REVIEW;
        return serviceType.equals(safeguarding ? "CARE_ACT_SAFEGUARDING" : "CARE_ACT");
    }

    /** Whether cases of this type follow processes at all. */
    public static boolean anyOf(String serviceType) {
        return NEEDS_ASSESSMENT.fits(serviceType) || SAFEGUARDING_ENQUIRY.fits(serviceType);
    }
}
