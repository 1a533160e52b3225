package org.advocacyhub.referral.document.domain;

/** Whether what a file contains, not what it is called, may be taken. */
public sealed interface Format {

    /** It may. */
    record Taken(String mediaType) implements Format {}

    /**
     * It may not.
     *
     * @param why in plain words for the sender
     */
    record Refused(String why) implements Format {}
}
