package org.advocacyhub.provider.casework.domain;

/** What can be done to a case; the name of each is the last part of its address. */
public enum CaseMove {
    FIRST_CONTACT("first-contact"),
    ACTIVITY("activities"),
    SCORES("scores"),
    FEEDBACK("feedback"),
    CLOSURE("closure");

    private final String path;

    CaseMove(String path) {
        this.path = path;
    }

    /** Last part of the address: {@code POST /cases/{id}/<path>}. */
    public String path() {
        return path;
    }
}
