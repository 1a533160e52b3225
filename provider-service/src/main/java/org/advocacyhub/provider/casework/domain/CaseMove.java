package org.advocacyhub.provider.casework.domain;

/** What can be done to a case; the name of each is the last part of its address. */
public enum CaseMove {
    FIRST_CONTACT("first-contact"),
    DELAY("delay"),
    ACTIVITY("activities"),
    SCORES("scores"),
    FEEDBACK("feedback"),
    INSTRUCTION("instruction"),
    CONFIDENTIALITY("confidentiality"),
    AGREEMENT("agreement"),
    REVIEW("reviews"),
    REPORT("report"),
    AUTHORISATION("authorisation"),
    COURT_MILESTONE("court-milestones"),
    CAPACITY("capacity"),
    PROCESS("processes"),
    CONCERN("concern-reports"),
    COMBINATION("combined-assessment"),
    HOLD("hold"),
    RESUMPTION("resumption"),
    TRANSFER("transfer"),
    CLOSURE("closure"),
    SIGN_OFF("sign-off"),
    REOPENING("reopening");

    private final String path;

    CaseMove(String path) {
        this.path = path;
    }

    /** Last part of the address: {@code POST /cases/{id}/<path>}. */
    public String path() {
        return path;
    }
}
