package org.advocacyhub.referral.publicform.domain;

/** Questions that the page asks in its own way, since nobody can be expected to know the data set's. */
public final class OwnQuestions {

    /** What it is about; becomes the type asked for. */
    public static final String ABOUT = "about";
    /** Whether the person agrees; becomes capacity and consent. */
    public static final String AGREEMENT = "agreement";
    /** What happens on a day that matters. */
    public static final String KEY_DATE_TYPE = "keyDates.type";
    /** The day that matters. */
    public static final String KEY_DATE = "keyDates.date";
    /** The day of a call that is written down later. */
    public static final String CALL_DAY = "call.day";
    /** When on that day they rang. */
    public static final String CALL_TIME = "call.time";
    /** Whom not to tell, one a line. */
    public static final String DO_NOT_CONTACT = "safeContact.doNotContact";

    /** The section of a request that holds what is asked for counting only. */
    public static final String EQUALITY = "equality";
    /** Whether the person agrees that it is kept; becomes a scope of the consent. */
    public static final String COUNTING = "counting";

    private OwnQuestions() {}
}
