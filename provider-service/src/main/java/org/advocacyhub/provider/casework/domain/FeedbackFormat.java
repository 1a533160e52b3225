package org.advocacyhub.provider.casework.domain;

/** How the questions of the survey were asked (domain.md D.5.4). */
public enum FeedbackFormat {
    /** The person answered alone, by a link. */
    LINK,
    /** In easy words and pictures: on paper, or alone by a link. */
    EASY_READ,
    PHONE,
    /** Somebody else than the advocate of the case asked them. */
    INTERVIEWER,
    /** Of a person who can't instruct: what their family sees. */
    FAMILY_OBSERVATION,
    /** What a professional sees who isn't the advocate. */
    PROFESSIONAL_OBSERVATION;

    /** The person wasn't asked. */
    public boolean isObservation() {
        return this == FAMILY_OBSERVATION || this == PROFESSIONAL_OBSERVATION;
    }
}
