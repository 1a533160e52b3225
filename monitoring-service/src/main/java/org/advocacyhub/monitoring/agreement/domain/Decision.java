package org.advocacyhub.monitoring.agreement.domain;

/** What becomes of a {@link Move}. */
public sealed interface Decision {

    /**
     * It is made.
     *
     * @param ruleId which rule of {@link AgreementRules} let it through
     * @param reason in plain English
     */
    record Moved(ReturnState to, String ruleId, String reason) implements Decision {}

    /**
     * It is not.
     *
     * @param code kebab-case, stable
     * @param words what is in the way and what can be done
     */
    record Refused(String code, String words) implements Decision {}
}
