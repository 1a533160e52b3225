package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.partner.OpenCases;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.SqlStatement;
import org.advocacyhub.runtime.events.Outbox;

/** What follows when a case is closed, whoever's word it took: the others hear of it and the room that it took is free. */
@ApplicationScoped
class EndCase {

    /** Nobody has to answer any more what was asked for a case that is closed. */
    private static final String NO_MORE_TIME =
            "update time_request set state = 'OVER', version = version + 1 where case_id = ? and state = 'WAITING'";

    private final Allocation allocation;
    private final OpenCases openCases;
    private final Feed feed;
    private final Outbox outbox;
    private final LastStatements lastStatements;
    private final Clock clock;

    EndCase(
            Allocation allocation,
            OpenCases openCases,
            Feed feed,
            Outbox outbox,
            LastStatements lastStatements,
            Clock clock) {
        this.allocation = allocation;
        this.openCases = openCases;
        this.feed = feed;
        this.outbox = outbox;
        this.lastStatements = lastStatements;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void handle(AdvocacyCase closed) {
        var end = closed.ending();
        feed.tell(new FeedEntry(
                closed.partnerId(),
                FeedEntry.Type.CASE_CLOSED,
                clock.instant(),
                closed.origin().offerId(),
                closed.id(),
                closed.referralId()));
        outbox.record(new CaseClosed(
                closed.referralId(),
                closed.id(),
                closed.partnerId(),
                end.closedOn(),
                end.reason().name(),
                end.feedbackOffered()));
        allocation.release(closed.partnerId(), closed.advocateId());
        openCases.oneLess(closed.partnerId());
        lastStatements.add(new SqlStatement(NO_MORE_TIME, closed.id()));
    }
}
