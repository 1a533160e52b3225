package org.advocacyhub.provider.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.RecordFeedback;
import org.advocacyhub.runtime.security.PartnerScope;

/** Makes a link by which a person can answer alone; an earlier one for the case ends. */
@ApplicationScoped
class MakeLink {

    /** What is shown once. */
    record Made(LinkToken token, Instant expiresAt) {}

    private final RecordFeedback recordFeedback;
    private final FeedbackLinks links;
    private final Clock clock;

    MakeLink(RecordFeedback recordFeedback, FeedbackLinks links, Clock clock) {
        this.recordFeedback = recordFeedback;
        this.links = links;
        this.clock = clock;
    }

    @Transactional
    Made handle(PartnerScope scope, UUID caseId, String by) {
        var partnerId = recordFeedback.mustBeOpenToFeedback(scope, caseId);
        var token = LinkToken.fresh();
        var now = clock.instant();
        var expiresAt = now.atZone(clock.getZone())
                .plus(links.life(LocalDate.now(clock)))
                .toInstant();
        links.add(new FeedbackLink(token, caseId, partnerId, by, now, expiresAt));
        return new Made(token, expiresAt);
    }
}
