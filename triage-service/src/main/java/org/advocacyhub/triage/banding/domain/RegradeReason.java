package org.advocacyhub.triage.banding.domain;

/** Why somebody at the hub changes a band. */
public enum RegradeReason {
    SITUATION_WORSE("the person's situation got worse."),
    DATE_NEARER("a date is nearer than was told."),
    RISK_SEEN("somebody at the hub sees a risk that the form does not ask for."),
    SITUATION_EASED("what made it urgent is over."),
    DATE_MOVED("the date that made it urgent was put off."),
    TOLD_IN_ERROR("what made it urgent was told in error."),
    SUPPORTED_MEANWHILE("somebody suitable supports the person meanwhile."),
    OTHER("for a reason that is kept outside.");

    private final String words;

    RegradeReason(String words) {
        this.words = words;
    }

    /** The end of a sentence. */
    public String words() {
        return words;
    }
}
