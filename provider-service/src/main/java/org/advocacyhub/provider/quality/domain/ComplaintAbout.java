package org.advocacyhub.provider.quality.domain;

/** What somebody complains about (K-20) [D]. */
public enum ComplaintAbout {
    ADVOCATE_CONDUCT,
    COMMUNICATION,
    DELAY,
    QUALITY_OF_SUPPORT,
    CONFIDENTIALITY,
    ACCESS_TO_SERVICE,
    OTHER
}
