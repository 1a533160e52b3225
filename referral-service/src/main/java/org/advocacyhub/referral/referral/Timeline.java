package org.advocacyhub.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The entries of all timelines. */
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntry, UUID> {

    /** What happened to a referral, oldest first, after a position. */
    public List<TimelineEntry> of(UUID referralId, Position after, int rows) {
        var order = " order by at, id";
        var entries = after == null
                ? find("referralId = ?1" + order, referralId)
                : find("referralId = ?1 and (at, id) > (?2, ?3)" + order, referralId, after.at(), after.id());
        return entries.range(0, rows - 1).list();
    }

    /** What happened to a referral last, oldest first. */
    public List<TimelineEntry> latest(UUID referralId, int rows) {
        return find("referralId = ?1 order by at desc, id desc", referralId)
                .range(0, rows - 1)
                .list()
                .reversed();
    }
}
