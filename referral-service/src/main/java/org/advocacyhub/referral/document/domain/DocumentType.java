package org.advocacyhub.referral.document.domain;

/** What a document is, in the words of the sender. */
public enum DocumentType {
    CAPACITY_ASSESSMENT,
    CARE_PLAN,
    COURT_ORDER,
    DOLS_FORM,
    CONSENT,
    REPORT,
    OTHER
}
