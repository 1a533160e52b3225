package org.advocacyhub.provider.authority.domain;

/** What whoever works a case has to do, or to leave, once a scope of the authority is withdrawn (domain.md A.12). */
public enum Duty {
    /** Stop. Go on only on another basis; otherwise close the case. */
    STOP_OR_FIND_ANOTHER_BASIS(
            "Stop work on the case. Go on only on another basis that A.12 allows; otherwise close it."),
    /** The case is handed over to nobody, and its details are closed to the partner at referral-service. */
    SHARE_WITH_NO_PARTNER("Hand the case over to no other partner: the details of the person may not be shared."),
    CONTACT_NO_PROFESSIONALS("Contact no professionals about the person."),
    READ_NO_RECORDS("Ask for no records about the person and read none."),
    ASK_NO_FEEDBACK("Don't ask the person for feedback; make no feedback link.");

    private final String inWords;

    Duty(String inWords) {
        this.inWords = inWords;
    }

    /** The same in plain English. */
    public String inWords() {
        return inWords;
    }
}
