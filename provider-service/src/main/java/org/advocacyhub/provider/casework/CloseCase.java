package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.partner.OpenCases;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Closes a case for one primary reason and frees the room that it took (domain.md D.2). */
@ApplicationScoped
class CloseCase {

    /** How it ended; the summary never leaves. */
    record Closure(LocalDate closedOn, ClosureReason reason, String summary, boolean feedbackOffered) {

        /** Without the summary, which doesn't belong in a log. */
        @Override
        public String toString() {
            return "Closure[" + closedOn + ", " + reason + "]";
        }
    }

    private final Cases cases;
    private final Allocation allocation;
    private final OpenCases openCases;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    CloseCase(Cases cases, Allocation allocation, OpenCases openCases, Feed feed, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.allocation = allocation;
        this.openCases = openCases;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, Closure closure) {
        var closed = cases.lockedForMove(scope, caseId, ifMatch);
        closed.close(
                closure.closedOn(),
                closure.reason(),
                closure.summary(),
                closure.feedbackOffered(),
                LocalDate.now(clock));
        cases.flush();
        feed.tell(new FeedEntry(
                closed.partnerId(),
                FeedEntry.Type.CASE_CLOSED,
                clock.instant(),
                closed.offerId(),
                caseId,
                closed.referralId()));
        outbox.record(new CaseClosed(
                closed.referralId(),
                caseId,
                closed.partnerId(),
                closure.closedOn(),
                closure.reason().name(),
                closure.feedbackOffered()));
        allocation.release(closed.partnerId(), closed.advocateId());
        openCases.oneLess(closed.partnerId());
        return closed.view();
    }
}
