package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;

/**
 * Whether the person agrees to the referral, or why somebody else may decide it (domain.md A.12, B.1 fields 57 and 58).
 * Capacity to consent says nothing about capacity for the decision in hand, and the other way round (A.2).
 */
public record Authority(
        Answer hasCapacityToConsent,
        Answer consentGiven,
        ConsentMethod consentMethod,
        LocalDate consentDate,
        String bestInterestsReason) {

    static final Authority NOTHING = new Authority(null, null, null, null, null);

    /** How the person agreed (A.12). */
    public enum ConsentMethod {
        VERBAL,
        WRITTEN,
        BSL,
        SIGNED
    }

    @Override
    public String toString() {
        return "Authority[not shown]";
    }
}
