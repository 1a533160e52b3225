package org.advocacyhub.triage.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.advocacyhub.runtime.database.Columns;
import org.advocacyhub.runtime.database.LastStatement;

/**
 * What one transaction moved of the partners' loads and shares. Sums, so that five hundred offers to ten partners change ten rows; written in
 * one round trip right before the transaction ends.
 */
final class Moved implements LastStatement {

    private static final String WRITE = """
            update partner p set open_cases = p.open_cases + m.cases, offers_pending = p.offers_pending + m.offers
            from unnest(?::text[], ?::int[], ?::int[]) as m (partner_id, cases, offers) where p.partner_id = m.partner_id;
            insert into lot_dispatch (partner_id, contract_ref, lot, dispatched)
            select m.*, 0 from unnest(?::text[], ?::text[], ?::text[]) as m on conflict do nothing;
            update lot_dispatch d set dispatched = greatest(d.dispatched + m.by, 0)
            from unnest(?::text[], ?::text[], ?::text[], ?::int[]) as m (partner_id, contract_ref, lot, by)
            where (d.partner_id, d.contract_ref, d.lot) = (m.partner_id, m.contract_ref, m.lot);
            insert into lot_dispatch_reason (partner_id, contract_ref, lot, by_hand, reason, dispatched)
            select m.*, 0 from unnest(?::text[], ?::text[], ?::text[], ?::bool[], ?::text[]) as m on conflict do nothing;
            update lot_dispatch_reason d set dispatched = greatest(d.dispatched + m.by, 0)
            from unnest(?::text[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::int[])
                as m (partner_id, contract_ref, lot, by_hand, reason, by)
            where (d.partner_id, d.contract_ref, d.lot, d.by_hand, d.reason)
                = (m.partner_id, m.contract_ref, m.lot, m.by_hand, m.reason)""";

    private static final List<String> LOAD = List.of("text", "integer", "integer");
    private static final List<String> SHARE = List.of("text", "text", "text");
    private static final List<String> SHARE_BY = List.of("text", "text", "text", "integer");
    private static final List<String> REASON = List.of("text", "text", "text", "boolean", "text");
    private static final List<String> REASON_BY = List.of("text", "text", "text", "boolean", "text", "integer");

    /** How far the load of a partner moved. */
    record Load(int cases, int offers) {

        static final Load NONE = new Load(0, 0);

        private Load plus(Load more) {
            return new Load(cases + more.cases, offers + more.offers);
        }
    }

    /** A partner's part of a lot. */
    record Share(String partnerId, String contractRef, String lot) {}

    private record Reason(Share share, boolean byHand, String code) {}

    private final Map<String, Load> loads = new TreeMap<>();
    private final Map<Share, Integer> shares = new TreeMap<>(Comparator.comparing(Share::partnerId)
            .thenComparing(Share::contractRef)
            .thenComparing(Share::lot));
    private final Map<Reason, Integer> reasons =
            new TreeMap<>(Comparator.comparing((Reason reason) -> reason.share().partnerId())
                    .thenComparing(reason -> reason.share().contractRef())
                    .thenComparing(reason -> reason.share().lot())
                    .thenComparing(Reason::byHand)
                    .thenComparing(Reason::code));

    boolean isNothing() {
        return loads.isEmpty() && shares.isEmpty() && reasons.isEmpty();
    }

    void load(String partnerId, int cases, int offers) {
        loads.merge(partnerId, new Load(cases, offers), Load::plus);
    }

    void share(Share share, int by) {
        shares.merge(share, by, Integer::sum);
    }

    void reason(Share share, boolean byHand, String code, int by) {
        reasons.merge(new Reason(share, byHand, code), by, Integer::sum);
    }

    Load load(String partnerId) {
        return loads.getOrDefault(partnerId, Load.NONE);
    }

    /** By how much each partner's part of each lot moved. */
    Map<Share, Integer> shares() {
        return shares;
    }

    @Override
    public String sql() {
        return WRITE;
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int next = Columns.bind(statement, first, LOAD, rows(loads, Moved::columns));
        next = Columns.bind(statement, next, SHARE, rows(shares, (share, _) -> columns(share)));
        next = Columns.bind(statement, next, SHARE_BY, rows(shares, (share, by) -> with(columns(share), by)));
        next = Columns.bind(statement, next, REASON, rows(reasons, (reason, _) -> columns(reason)));
        return Columns.bind(statement, next, REASON_BY, rows(reasons, (reason, by) -> with(columns(reason), by)));
    }

    private static <K, V> List<Object[]> rows(Map<K, V> moved, BiFunction<K, V, Object[]> columns) {
        return moved.entrySet().stream()
                .map(entry -> columns.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Object[] columns(String partnerId, Load load) {
        return new Object[] {partnerId, load.cases(), load.offers()};
    }

    private static Object[] columns(Share share) {
        return new Object[] {share.partnerId(), share.contractRef(), share.lot()};
    }

    private static Object[] columns(Reason reason) {
        return with(columns(reason.share()), reason.byHand(), reason.code());
    }

    private static Object[] with(Object[] columns, Object... more) {
        return Stream.of(columns, more).flatMap(Stream::of).toArray();
    }
}
