package org.advocacyhub.referral.retention.domain;

/** How much of what is kept about a person may be erased because they ask (domain.md H.3). */
public enum Erasable {
    EVERYTHING,
    A_PART,
    NOTHING
}
