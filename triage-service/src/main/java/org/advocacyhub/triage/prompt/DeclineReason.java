package org.advocacyhub.triage.prompt;

/** Why an authority does not ask for an advocate. */
public enum DeclineReason {
    NO_CARE_ACT_PROCESS("There is no process under the Care Act for this person."),
    NO_SUBSTANTIAL_DIFFICULTY("It finds no substantial difficulty in being involved."),
    APPROPRIATE_PERSON("It is satisfied that somebody appropriate supports the person."),
    ADVOCATE_ARRANGED("It has arranged an advocate already."),
    NOT_RESPONSIBLE("Another authority holds the duty."),
    OTHER("It does not ask for an advocate.");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    /** A sentence. */
    public String words() {
        return words;
    }
}
