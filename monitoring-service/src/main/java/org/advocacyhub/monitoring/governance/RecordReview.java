package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Keeps the minutes of a meeting with its actions, and closes actions. */
@ApplicationScoped
class RecordReview {

    private final ContractPlans plans;
    private final ContractReviews reviews;
    private final ReviewActions actions;
    private final Clock clock;

    RecordReview(ContractPlans plans, ContractReviews reviews, ReviewActions actions, Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.actions = actions;
        this.clock = clock;
    }

    @Transactional
    ReviewView handle(String contractRef, ReviewRequest request, String subject) {
        plans.terms(contractRef);
        var today = LocalDate.now(clock);
        if (request.date().isAfter(today)) {
            throw Refusal.invalid("date", "in-future", "Record a meeting on or after its day.");
        }
        var review = new ContractReview(UUID.randomUUID(), contractRef, request, subject, clock.instant());
        reviews.persistAndFlush(review);
        int position = 0;
        for (var action : request.actions()) {
            actions.persist(new ReviewAction(UUID.randomUUID(), review, position++, action));
        }
        actions.flush();
        return ReviewView.of(review, actions.of(review.reviewId()), today);
    }

    /** @param whatCameOfIt in plain words */
    @Transactional
    ReviewAction done(String contractRef, UUID actionId, String ifMatch, String whatCameOfIt, String subject) {
        var action = actions.requireLocked(contractRef, actionId);
        Versions.require(ifMatch, action.version());
        action.done(LocalDate.now(clock), whatCameOfIt, subject);
        actions.flush();
        return action;
    }
}
