package org.advocacyhub.referral.breach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Keeps what is known of a breach; its clock runs from when somebody of the organisation first knew (domain.md H.6). */
@ApplicationScoped
class RecordBreach {

    private final Breaches breaches;
    private final DataKeys dataKeys;
    private final Clock clock;

    RecordBreach(Breaches breaches, DataKeys dataKeys, Clock clock) {
        this.breaches = breaches;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    /** @param by subject of whoever records it */
    @Transactional
    Breach handle(BreachRequest told, String by) {
        var now = clock.instant();
        var key = dataKeys.fresh(Ids.next());
        dataKeys.keep(key);
        var breach = new Breach(
                key.ownerId(),
                told.awareAt() == null ? now : told.awareAt(),
                told.kind(),
                told.peopleAffected(),
                told.risk(),
                key.seal(told.words().strip(), Breach.WORDS),
                by,
                now);
        breaches.persistAndFlush(breach);
        return breach;
    }
}
