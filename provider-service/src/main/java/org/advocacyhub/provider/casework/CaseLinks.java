package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which other cases a case belongs with (domain.md A.3.4, A.11, D.1.2). */
@Embeddable
class CaseLinks {

    private UUID combinedAssessmentGroupId;
    private boolean separateAdvocateRequested;
    private UUID episodeId;
    private UUID previousCaseId;

    protected CaseLinks() {}

    /** @param opened the case itself, which begins an episode when it belongs to none */
    CaseLinks(UUID opened, Relatives.Found relatives) {
        episodeId = relatives.episodeId() == null ? opened : relatives.episodeId();
        previousCaseId = relatives.previousCaseId();
    }

    /** It is assessed together with another person's case; once somebody asked for an advocate each, that stands. */
    void combine(UUID group, boolean separateAdvocates) {
        combinedAssessmentGroupId = group;
        separateAdvocateRequested = separateAdvocateRequested || separateAdvocates;
    }

    /** Null while it is assessed alone. */
    UUID combinedAssessmentGroupId() {
        return combinedAssessmentGroupId;
    }

    boolean separateAdvocateRequested() {
        return separateAdvocateRequested;
    }

    UUID episodeId() {
        return episodeId;
    }

    /** Null when there was none. */
    UUID previousCaseId() {
        return previousCaseId;
    }
}
