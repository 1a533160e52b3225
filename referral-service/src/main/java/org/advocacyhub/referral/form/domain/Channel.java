package org.advocacyhub.referral.form.domain;

/** How a referral reached the hub (domain.md B). */
public enum Channel {
    WEB,
    PHONE,
    EMAIL,
    SMS,
    POST,
    IN_PERSON_WARD,
    IN_PERSON_DROP_IN,
    PROFESSIONAL_API,
    HOSPITAL_NOTIFICATION,
    INTERNAL_TRANSFER;

    /** On paper, so that somebody signed it on some day; what is sent carries its sender and its time (B.1 field 65). */
    boolean signedOnPaper() {
        return this == POST || this == IN_PERSON_WARD || this == IN_PERSON_DROP_IN;
    }

    /** The hub types it in later, so it also says when it was received (B.1 field 2). */
    public boolean typedInByTheHub() {
        return switch (this) {
            case PHONE, POST, EMAIL, SMS, IN_PERSON_WARD, IN_PERSON_DROP_IN -> true;
            case WEB, PROFESSIONAL_API, HOSPITAL_NOTIFICATION, INTERNAL_TRANSFER -> false;
        };
    }
}
