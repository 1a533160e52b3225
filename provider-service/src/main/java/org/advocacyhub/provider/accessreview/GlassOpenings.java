package org.advocacyhub.provider.accessreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.contracts.ReferralEvent.GlassBroken;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.database.Sql;

/** Keeps that a record was opened in an emergency, for the review of its quarter, also when that is heard after the review was opened. */
@ApplicationScoped
public class GlassOpenings {

    private final Reviews reviews;
    private final Sql sql;

    GlassOpenings(Reviews reviews, Sql sql) {
        this.reviews = reviews;
        this.sql = sql;
    }

    @Transactional(TxType.MANDATORY)
    public void learn(GlassBroken event) {
        sql.change(
                "insert into glass_opening values (?, ?, ?, ?, ?) on conflict (opening_id) do nothing",
                event.openingId(),
                event.openedAt(),
                event.role(),
                event.partnerId() == null ? SeenAccess.NO_PARTNER : event.partnerId(),
                event.reason());
        reviews.addOpenings(ReviewQuarter.of(event.openedAt()));
    }
}
