package org.advocacyhub.triage.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.partner.Moved.Share;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;

/** The partners as the database had them when a transaction first looked, in the order of the ids. */
final class Roster {

    private static final String SELECT_ALL = """
            select p.partner_id, p.hub, p.status, p.capacity, p.open_cases, p.offers_pending, p.profile_hash
            from partner p order by p.partner_id
            """;

    private record Row(
            String partnerId,
            boolean hub,
            Partner.Status status,
            int capacity,
            int openCases,
            int offersPending,
            String profileHash) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("partner_id"),
                    row.getBoolean("hub"),
                    Partner.Status.valueOf(row.getString("status")),
                    row.getInt("capacity"),
                    row.getInt("open_cases"),
                    row.getInt("offers_pending"),
                    row.getString("profile_hash"));
        }
    }

    private record Lot(String contractRef, String lot) {

        static Lot of(Share share) {
            return new Lot(share.contractRef(), share.lot());
        }
    }

    private final List<Row> rows;
    private final Map<String, List<Subcontract>> terms;
    private final Map<Share, Long> dispatched;
    private final GivenUpWork givenUp;

    private Roster(
            List<Row> rows, Map<String, List<Subcontract>> terms, Map<Share, Long> dispatched, GivenUpWork givenUp) {
        this.rows = rows;
        this.terms = terms;
        this.dispatched = dispatched;
        this.givenUp = givenUp;
    }

    static Roster read(Sql sql, Profiles profiles) {
        var rows = sql.list(SELECT_ALL, Row::read);
        var hashes = rows.stream().map(Row::profileHash).distinct().toList();
        return new Roster(rows, profiles.of(hashes), dispatched(sql), GivenUpWork.read(sql));
    }

    private static Map<Share, Long> dispatched(Sql sql) {
        var dispatched = new HashMap<Share, Long>();
        sql.each(
                "select partner_id, contract_ref, lot, dispatched from lot_dispatch",
                row -> dispatched.put(new Share(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4)));
        return dispatched;
    }

    /**
     * The partners as they stand for the transaction.
     *
     * @param moved what it moved since it looked
     * @param knowing the partners that know the person
     */
    List<Partner> partners(Moved moved, Set<String> knowing, LocalDate today) {
        var standing = new HashMap<>(dispatched);
        moved.shares().forEach((share, by) -> standing.merge(share, (long) by, (had, more) -> Math.max(had + more, 0)));
        var lots = new HashMap<Lot, Long>();
        standing.forEach((share, count) -> lots.merge(Lot.of(share), count, Long::sum));
        return rows.stream()
                .map(row -> {
                    var load = moved.load(row.partnerId());
                    var under = terms.get(row.profileHash());
                    return new Partner(
                            row.partnerId(),
                            row.hub(),
                            row.status(),
                            row.capacity(),
                            row.openCases() + load.cases(),
                            row.offersPending() + load.offers(),
                            knowing.contains(row.partnerId()),
                            under.stream()
                                    .map(one -> counted(row.partnerId(), one, standing, lots))
                                    .toList(),
                            Partner.worksIn(under, today));
                })
                .toList();
    }

    private Subcontract counted(String partnerId, Subcontract under, Map<Share, Long> standing, Map<Lot, Long> lots) {
        return new Subcontract(
                under.contractRef(),
                under.lot(),
                under.serviceTypes(),
                under.districts(),
                under.specialisms(),
                under.shareBasisPoints(),
                under.from(),
                under.to(),
                standing.getOrDefault(new Share(partnerId, under.contractRef(), under.lot()), 0L),
                lots.getOrDefault(new Lot(under.contractRef(), under.lot()), 0L),
                givenUp.of(partnerId, under));
    }
}
