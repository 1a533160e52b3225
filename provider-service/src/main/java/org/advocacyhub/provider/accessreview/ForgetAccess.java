package org.advocacyhub.provider.accessreview;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.runtime.database.Sql;

/**
 * Forgets who came in and what a review decided of it when its time is over (domain.md H.4 audit log, H.6): six years from the end of
 * the quarter, or as {@code access_review_rule} says. That there was a review stays, with the day from which nobody is named in it.
 */
@ApplicationScoped
class ForgetAccess {

    private final Sql sql;
    private final Clock clock;

    ForgetAccess(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.access-review.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        sql.first("select forget_access(?)", row -> row.getLong(1), LocalDate.now(clock));
    }
}
