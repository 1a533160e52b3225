package org.advocacyhub.provider.casework.domain;

/** When the impact scale was asked (domain.md D.5.2). */
public enum ScorePoint {
    START,
    END
}
