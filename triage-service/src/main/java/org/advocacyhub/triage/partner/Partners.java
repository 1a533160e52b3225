package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.refdata.DispatchTables;

/**
 * What triage keeps of the partners: their terms, their loads, whom they know. Plain JDBC: one query reads all of them, one
 * statement moves a load. Loads change only under the dispatch lock.
 */
@ApplicationScoped
public class Partners {

    private static final String SELECT_ALL = """
            select p.partner_id, p.hub, p.status, p.capacity, p.open_cases, p.offers_pending, p.profile_hash,
                   exists (select 1 from person_case k where k.person_key = ? and k.partner_id = p.partner_id
                           and (k.open or k.last_on >= ?)) as knows_person,
                   array(select d.contract_ref || chr(31) || d.lot || chr(31) || d.dispatched
                         from lot_dispatch d where d.partner_id = p.partner_id) as dispatched
            from partner p order by p.partner_id
            """;

    private final DataSource dataSource;
    private final Profiles profiles;
    private final DispatchTables tables;

    Partners(DataSource dataSource, Profiles profiles, DispatchTables tables) {
        this.dataSource = dataSource;
        this.profiles = profiles;
        this.tables = tables;
    }

    /** Every partner as it stands now, in the order of the ids, for a referral of this person. */
    public List<Partner> current(String personKey, LocalDate today) {
        var continuity = tables.periods(today).continuityMonths();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SELECT_ALL)) {
            statement.setString(1, personKey);
            statement.setObject(2, today.minusMonths(continuity));
            var rows = new ArrayList<Row>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(Row.read(found));
                }
            }
            var terms = profiles.of(
                    connection, rows.stream().map(Row::profileHash).distinct().toList());
            var lots = lotTotals(rows);
            return rows.stream()
                    .map(row -> row.toPartner(terms.get(row.profileHash()), lots, today))
                    .toList();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the partners", e);
        }
    }

    /** One partner, without regard to a person. */
    public Optional<Partner> find(String partnerId, LocalDate today) {
        return current("", today).stream()
                .filter(partner -> partner.id().equals(partnerId))
                .findFirst();
    }

    /** Keeps a partner's terms, always whole. */
    public void learn(PartnerProfileChanged event) {
        var profile = profiles.write(event.subcontracts());
        run("""
                insert into partner (partner_id, name, hub, status, capacity, open_cases, offers_pending, profile, profile_hash)
                values (?, ?, ?, ?, 0, 0, 0, ?::jsonb, md5(?))
                on conflict (partner_id) do update set name = excluded.name, hub = excluded.hub, status = excluded.status,
                    profile = excluded.profile, profile_hash = excluded.profile_hash
                """, statement -> {
            statement.setString(1, event.partnerId());
            statement.setString(2, event.name());
            statement.setBoolean(3, event.hub());
            statement.setString(4, event.status());
            statement.setString(5, profile);
            statement.setString(6, profile);
        });
    }

    /**
     * Keeps how many cases a partner can hold. How many it holds, triage counts from the topic of the cases, where opening
     * and closing stand in order with the offers; the figure in this event may be older or newer than that.
     */
    public void learn(PartnerCapacityChanged event) {
        run("""
                insert into partner (partner_id, name, hub, status, capacity, open_cases, offers_pending, profile, profile_hash,
                    room_told_at)
                values (?, ?, false, 'PAUSED', ?, 0, 0, '[]', md5('[]'), ?)
                on conflict (partner_id) do update set capacity = excluded.capacity, room_told_at = excluded.room_told_at
                """, statement -> {
            statement.setString(1, event.partnerId());
            statement.setString(2, event.partnerId());
            statement.setInt(3, event.capacity());
            statement.setObject(4, OffsetDateTime.ofInstant(event.changedAt(), ZoneOffset.UTC));
        });
    }

    /** Keeps how many full-time advocates a partner has, for the caseload of C.7. */
    public void learn(PartnerAdvocatesChanged event) {
        run("""
                insert into partner (partner_id, name, hub, status, capacity, open_cases, offers_pending, profile,
                    profile_hash, wte_hundredths)
                values (?, ?, false, 'PAUSED', 0, 0, 0, '[]', md5('[]'), ?)
                on conflict (partner_id) do update set wte_hundredths = excluded.wte_hundredths
                """, statement -> {
            statement.setString(1, event.partnerId());
            statement.setString(2, event.partnerId());
            statement.setInt(3, event.wteHundredths());
        });
    }

    /** Since when each of these partners may have room again: it freed a place or told a capacity; absent when it never did. */
    public Map<String, Instant> roomTold(Collection<String> partnerIds) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select partner_id, room_told_at from partner where partner_id = any(?) and room_told_at is not null")) {
            statement.setArray(1, connection.createArrayOf("text", partnerIds.toArray()));
            var told = new HashMap<String, Instant>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    told.put(
                            rows.getString(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return told;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the partners", e);
        }
    }

    /** An offer holds a place from now on. */
    public void reserve(String partnerId) {
        move(partnerId, 0, 1);
    }

    /** The place is free again. */
    public void release(String partnerId) {
        move(partnerId, 0, -1);
    }

    /** The place that the offer held is now a case. */
    public void opened(String partnerId) {
        move(partnerId, 1, -1);
    }

    /** A case that needed no offer came to the partner: one taken up again, or another partner's (D.1.2, D.1.3). */
    public void took(String partnerId) {
        move(partnerId, 1, 0);
    }

    /** A case ended: there is a place again. */
    public void closed(String partnerId, Instant at) {
        move(partnerId, -1, 0);
        run("update partner set room_told_at = ? where partner_id = ?", statement -> {
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(2, partnerId);
        });
    }

    private void move(String partnerId, int cases, int offers) {
        run(
                "update partner set open_cases = open_cases + ?, offers_pending = offers_pending + ? where partner_id = ?",
                statement -> {
                    statement.setInt(1, cases);
                    statement.setInt(2, offers);
                    statement.setString(3, partnerId);
                });
    }

    private void run(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep what a partner holds", e);
        }
    }

    private static Map<String, Long> lotTotals(List<Row> rows) {
        var totals = new HashMap<String, Long>();
        rows.forEach(row -> row.dispatched().forEach((lot, count) -> totals.merge(lot, count, Long::sum)));
        return totals;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private record Row(
            String partnerId,
            boolean hub,
            Partner.Status status,
            int capacity,
            int openCases,
            int offersPending,
            String profileHash,
            boolean knowsPerson,
            Map<String, Long> dispatched) {

        private static final String SEPARATOR = "\u001f";

        static Row read(ResultSet row) throws SQLException {
            var dispatched = new HashMap<String, Long>();
            for (var entry : (String[]) row.getArray("dispatched").getArray()) {
                var end = entry.lastIndexOf(SEPARATOR);
                dispatched.put(entry.substring(0, end), Long.valueOf(entry.substring(end + 1)));
            }
            return new Row(
                    row.getString("partner_id"),
                    row.getBoolean("hub"),
                    Partner.Status.valueOf(row.getString("status")),
                    row.getInt("capacity"),
                    row.getInt("open_cases"),
                    row.getInt("offers_pending"),
                    row.getString("profile_hash"),
                    row.getBoolean("knows_person"),
                    dispatched);
        }

        Partner toPartner(List<Subcontract> terms, Map<String, Long> lotTotals, LocalDate today) {
            return new Partner(
                    partnerId,
                    hub,
                    status,
                    capacity,
                    openCases,
                    offersPending,
                    knowsPerson,
                    terms.stream().map(under -> counted(under, lotTotals)).toList(),
                    Partner.worksIn(terms, today));
        }

        private Subcontract counted(Subcontract under, Map<String, Long> lotTotals) {
            var lot = under.contractRef() + SEPARATOR + under.lot();
            return new Subcontract(
                    under.contractRef(),
                    under.lot(),
                    under.serviceTypes(),
                    under.districts(),
                    under.specialisms(),
                    under.shareBasisPoints(),
                    under.from(),
                    under.to(),
                    dispatched.getOrDefault(lot, 0L),
                    lotTotals.getOrDefault(lot, 0L));
        }
    }
}
