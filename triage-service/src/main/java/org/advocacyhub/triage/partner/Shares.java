package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
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
    private final DataSource dataSource;

    Shares(Moves moves, DataSource dataSource) {
        this.moves = moves;
        this.dataSource = dataSource;
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
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        select partner_id, by_hand, reason, dispatched from lot_dispatch_reason
                        where contract_ref = ? and lot = ? and dispatched > 0 order by partner_id, by_hand, reason
                        """)) {
            statement.setString(1, contractRef);
            statement.setString(2, lot);
            var found = new ArrayList<Counted>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Counted(rows.getString(1), rows.getBoolean(2), rows.getString(3), rows.getLong(4)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static DatabaseFailure failure(SQLException cause) {
        return new DatabaseFailure("could not keep or read the shares of a lot", cause);
    }
}
