package org.advocacyhub.provider.accessreview;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.provider.accessreview.domain.ReviewDecision;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;

/** A manager confirms an access or strikes it off, once, and never their own. */
@ApplicationScoped
class DecideAccess {

    private final Reviews reviews;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final Clock clock;

    DecideAccess(Reviews reviews, SecurityIdentity identity, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.identity = identity;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reason why it is struck off, as a code; null when it is confirmed */
    @Transactional
    Reviews.Item handle(ReviewQuarter quarter, UUID itemId, ReviewDecision decision, String reason) {
        var item = reviews.item(quarter, itemId)
                .orElseThrow(() -> Refusal.notFound("unknown-item", "The review has no item " + itemId + "."));
        if (decision == ReviewDecision.STRUCK_OFF && reason == null) {
            throw Refusal.invalid("reason", "required", "Say as a code why it is struck off.");
        }
        if (item.about() == null && item.name().equals(identity.getPrincipal().getName())) {
            throw Refusal.conflict("own-access", "Nobody confirms their own access: another manager does.");
        }
        if (!reviews.decide(itemId, decision, reason, caller.subject(), clock.instant())) {
            throw Refusal.conflict("already-decided", "Somebody decided this already: read the review again.");
        }
        return reviews.item(quarter, itemId).orElseThrow();
    }
}
