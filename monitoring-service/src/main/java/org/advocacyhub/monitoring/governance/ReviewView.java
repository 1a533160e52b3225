package org.advocacyhub.monitoring.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The minutes of a meeting with the actions that it agreed. */
public record ReviewView(
        UUID reviewId,
        LocalDate date,
        List<String> attendees,
        String minutes,
        List<ActionView> actions,
        Instant recordedAt) {

    static ReviewView of(ContractReview review, List<ReviewAction> actions, LocalDate today) {
        return new ReviewView(
                review.reviewId(),
                review.heldOn(),
                review.attendees(),
                review.minutes(),
                actions.stream().map(action -> ActionView.of(action, today)).toList(),
                review.recordedAt());
    }
}
