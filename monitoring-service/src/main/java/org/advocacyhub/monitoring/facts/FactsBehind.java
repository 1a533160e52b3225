package org.advocacyhub.monitoring.facts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The facts that a measure counts, referral by referral, by the very function that counts them. Goes in by an index over their days
 * and looks at as many referrals as asked for.
 */
public final class FactsBehind {

    /**
     * What one referral adds to a measure on a day, and what is known of it, all of it coded (domain.md H.2).
     *
     * @param value as in the cell: for example working days to contact
     */
    public record Fact(
            LocalDate day,
            UUID referralId,
            String d1,
            String d2,
            String d3,
            int value,
            long n,
            String type,
            String band,
            String district,
            String team,
            String clientGroup,
            String outcome,
            String ruleId) {}

    /** Where a page ended: the last referral that was looked at. */
    public record Position(LocalDate day, UUID referralId) {}

    /** The facts of some referrals, and the last of these; null when there are no more. */
    public record Found(List<Fact> facts, Position last) {}

    private static final String ADDED = """
            select k.day, k.referral_id, c.d1, c.d2, c.d3, c.value, c.n, d.type, d.band, d.district, d.team, d.client_group,
                   d.outcome, d.rule_id
            from candidate k left join contribution c on c.referral_id = k.referral_id and c.day = k.day and c.measure = ?
            left join due d on d.referral_id = k.referral_id
            order by 1, 2, 3, 4, 5
            """;

    private final Connection connection;
    private final Generation generation;

    public FactsBehind(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /**
     * Looks at the next referrals by the day on which they count.
     *
     * @param after where the last page ended
     * @param count how many referrals
     * @throws IllegalArgumentException when the facts of the measure can't be listed
     */
    public Found next(String contractRef, Measure measure, LocalDate from, LocalDate to, Position after, int count)
            throws SQLException {
        var sql = Contributions.ofCandidates(FactDay.of(measure)) + ADDED;
        try (var select = connection.prepareStatement(generation.sql(sql))) {
            var next = 1;
            select.setString(next++, contractRef);
            select.setObject(next++, from);
            select.setObject(next++, to);
            select.setObject(next++, after.day());
            select.setObject(next++, after.referralId());
            select.setInt(next++, count);
            select.setString(next, measure.name());
            try (var rows = select.executeQuery()) {
                return read(rows, count);
            }
        }
    }

    private static Found read(ResultSet rows, int count) throws SQLException {
        var facts = new ArrayList<Fact>();
        Position last = null;
        var looked = 0;
        while (rows.next()) {
            var at = new Position(rows.getObject("day", LocalDate.class), rows.getObject("referral_id", UUID.class));
            if (!at.equals(last)) {
                looked++;
                last = at;
            }
            if (rows.getObject("n") != null) {
                facts.add(fact(at, rows));
            }
        }
        return new Found(facts, looked < count ? null : last);
    }

    private static Fact fact(Position at, ResultSet row) throws SQLException {
        return new Fact(
                at.day(),
                at.referralId(),
                row.getString("d1"),
                row.getString("d2"),
                row.getString("d3"),
                row.getInt("value"),
                row.getLong("n"),
                row.getString("type"),
                row.getString("band"),
                row.getString("district"),
                row.getString("team"),
                row.getString("client_group"),
                row.getString("outcome"),
                row.getString("rule_id"));
    }
}
