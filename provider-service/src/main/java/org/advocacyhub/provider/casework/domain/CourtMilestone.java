package org.advocacyhub.provider.casework.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a court representative's case has come (domain.md A.7): one after the other, but reviews come back. */
public enum CourtMilestone {
    /** The authority proposes the representative. */
    PROPOSED,
    /** The statement (COP24) is before the court. */
    WITNESS_STATEMENT,
    /** The order was made, and says by when it is looked at again. */
    APPOINTED,
    /** The court looked at it again, and said by when the next time. */
    REVIEW,
    /** The representative is none any more. */
    DISCHARGED;

    /**
     * What may follow.
     *
     * @param last null before the first; a case may come with the order already made
     */
    public static Set<CourtMilestone> after(CourtMilestone last) {
        return switch (last) {
            case null -> EnumSet.of(PROPOSED, APPOINTED);
            case PROPOSED -> EnumSet.of(WITNESS_STATEMENT);
            case WITNESS_STATEMENT -> EnumSet.of(APPOINTED);
            case APPOINTED, REVIEW -> EnumSet.of(REVIEW, DISCHARGED);
            case DISCHARGED -> EnumSet.noneOf(CourtMilestone.class);
        };
    }

    /** It comes with the day by which the court looks at the appointment again. */
    public boolean saysReviewBy() {
        return this == APPOINTED || this == REVIEW;
    }

    /** The hearing may still lie ahead. */
    public boolean beforeOrder() {
        return this == PROPOSED || this == WITNESS_STATEMENT;
    }
}
