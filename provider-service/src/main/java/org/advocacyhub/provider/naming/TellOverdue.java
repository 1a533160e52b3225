package org.advocacyhub.provider.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.CaseAdvocate;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Finds accepted cases that nobody was named for, and tells their partner once when the day for it is over (domain.md C.2). */
@ApplicationScoped
class TellOverdue {

    private final CaseAdvocate cases;
    private final Feed feed;
    private final Clock clock;

    TellOverdue(CaseAdvocate cases, Feed feed, Clock clock) {
        this.cases = cases;
        this.feed = feed;
        this.clock = clock;
    }

    /** One batch; says how many were told of. */
    @Transactional
    int handle(int limit) {
        var now = clock.instant();
        var overdue = cases.overdue(new EveryPartner(), LocalDate.ofInstant(now, clock.getZone()), now, limit);
        overdue.forEach(found -> feed.tell(new FeedEntry(
                found.partnerId(),
                FeedEntry.Type.ALLOCATION_OVERDUE,
                now,
                found.offerId(),
                found.caseId(),
                found.referralId())));
        return overdue.size();
    }

    /** All that wait for an advocate, the oldest first. */
    @Transactional
    Page<CaseAdvocate.Listed> page(PartnerScope scope, String cursor, int limit) {
        return Page.of(
                cases.unallocated(scope, cursor, limit), limit, found -> Cursor.of(found.openedAt(), found.caseId()));
    }
}
