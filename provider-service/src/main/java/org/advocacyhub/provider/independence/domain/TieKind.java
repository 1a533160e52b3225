package org.advocacyhub.provider.independence.domain;

/** What stands between an advocate and a case, and the row of domain.md A.13 that it falls under. */
public enum TieKind {
    CASE_ROLE_AT_BODY("C-02", "works in a case-related role for a body that decides in such cases"),
    ACTS_FOR_OPPOSED_PARTY("C-03", "acts for another party with an opposed interest"),
    RELATED("C-05", "is related to the person, the referrer or a decision-maker"),
    FRIEND("C-05", "is a personal friend of the person, the referrer or a decision-maker"),
    FINANCIAL_INTEREST("C-05", "has a financial interest in the managing authority"),
    TREATS_PERSON("C-06", "is professionally concerned with the person's treatment"),
    DEPENDS_ON_REQUESTER("C-06", "is not independent of whoever asked for the visit"),
    DIFFERENT_ADVOCATE_ASKED("C-08", "is not to work for this person: somebody else was asked for");

    private final String ruleId;
    private final String words;

    TieKind(String ruleId, String words) {
        this.ruleId = ruleId;
        this.words = words;
    }

    /** Whether it is about a body and its cases, and not about one person. */
    public boolean ofBody() {
        return this == CASE_ROLE_AT_BODY;
    }

    String ruleId() {
        return ruleId;
    }

    /** What the advocate does or is, to go on with after a name. */
    public String words() {
        return words;
    }
}
