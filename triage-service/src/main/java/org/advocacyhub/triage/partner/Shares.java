package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.partner.Moved.Share;

/**
 * Who got how much of each lot and what decided it: counters that move with each offer, so that no question ever counts the past. What a
 * person chose is counted apart and in nobody's share (domain.md C.6 key 5).
 */
@ApplicationScoped
public class Shares {

    /**
     * How often something decided for a partner in a lot.
     *
     * @param reason a rank key, or the coded reason of whoever chose by hand
     */
    public record Counted(String partnerId, boolean byHand, String reason, long dispatched) {}

    private final Moves moves;
    private final Sql sql;

    Shares(Moves moves, Sql sql) {
        this.moves = moves;
        this.sql = sql;
    }

    /**
     * Counts an offer, or takes it back when the partner did not take it.
     *
     * @param by 1 or -1
     */
    public void count(String contractRef, String lot, Counted counted, int by) {
        var share = new Share(counted.partnerId(), contractRef, lot);
        var moved = moves.toWrite();
        if (!counted.byHand()) {
            moved.share(share, by);
        }
        moved.reason(share, counted.byHand(), counted.reason(), by);
    }

    /** Everything counted in a lot; one row for each partner and reason. */
    public List<Counted> ofLot(String contractRef, String lot) {
        return sql.list(
                """
                select partner_id, by_hand, reason, dispatched from lot_dispatch_reason
                where contract_ref = ? and lot = ? and dispatched > 0 order by partner_id, by_hand, reason
                """,
                row -> new Counted(row.getString(1), row.getBoolean(2), row.getString(3), row.getLong(4)),
                contractRef,
                lot);
    }
}
