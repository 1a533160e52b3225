package org.advocacyhub.provider.casework.domain;

/** How happy somebody is with the service: one of four faces (domain.md D.5.4, K-19). */
public enum Face {
    VERY_HAPPY,
    HAPPY,
    UNHAPPY,
    VERY_UNHAPPY
}
