package org.advocacyhub.referral.document.domain;

/** What the virus scanner said of a document that was taken. One that is infected is not taken. */
public enum ScanState {
    CLEAN,
    /** There is no scanner: readers should know. */
    NOT_SCANNED
}
