package org.advocacyhub.provider.activity.domain;

/** Why recorded time is taken back [D]. */
public enum ReversalReason {
    ENTERED_TWICE,
    WRONG_CASE,
    WRONG_ADVOCATE,
    WRONG_DAY,
    WRONG_CATEGORY,
    WRONG_MINUTES,
    NEVER_WORKED,
    OTHER
}
