package org.advocacyhub.referral.notice.domain;

/** How a notice reaches whom it is for. */
public enum NoticeChannel {
    EMAIL,
    TEXT,
    /** Printed and posted by the hub. */
    LETTER,
    /** Told by somebody of the hub, who rings. */
    PHONE,
    /** Read by the hub where it stands. */
    INBOX
}
