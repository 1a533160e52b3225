package org.advocacyhub.monitoring.team.domain;

/**
 * Care Act processes that a team began in a quarter in which the person may be owed an advocate (domain.md A.3.1, E.3).
 *
 * @param assessments of needs, of carers, and in transition, with the planning that follows
 * @param reviews of care and support plans
 * @param enquiries safeguarding enquiries and reviews
 */
public record Processes(int assessments, int reviews, int enquiries) {

    /** More than any council begins in a quarter: a slip of the keyboard. */
    public static final int MOST = 1_000_000;

    public Processes {
        if (!fits(assessments) || !fits(reviews) || !fits(enquiries)) {
            throw new IllegalArgumentException("counts lie between 0 and " + MOST);
        }
    }

    /** Whether a count can be one. */
    public static boolean fits(long count) {
        return count >= 0 && count <= MOST;
    }

    public int total() {
        return assessments + reviews + enquiries;
    }
}
