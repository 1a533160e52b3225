package org.advocacyhub.triage.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
        var values = new Arrays(connection, statement, first);
        values.add("text", loads.keySet(), partnerId -> partnerId);
        values.add("int4", loads.values(), Load::cases);
        values.add("int4", loads.values(), Load::offers);
        addShares(values, shares.keySet());
        addShares(values, shares.keySet());
        values.add("int4", shares.values(), by -> by);
        addReasons(values);
        addReasons(values);
        values.add("int4", reasons.values(), by -> by);
        return values.next;
    }

    private void addReasons(Arrays values) throws SQLException {
        addShares(values, reasons.keySet().stream().map(Reason::share).toList());
        values.add("bool", reasons.keySet(), Reason::byHand);
        values.add("text", reasons.keySet(), Reason::code);
    }

    private static void addShares(Arrays values, Collection<Share> shares) throws SQLException {
        values.add("text", shares, Share::partnerId);
        values.add("text", shares, Share::contractRef);
        values.add("text", shares, Share::lot);
    }

    /** Parameters one after the other, each an array. */
    private static final class Arrays {

        private final Connection connection;
        private final PreparedStatement statement;
        private int next;

        Arrays(Connection connection, PreparedStatement statement, int first) {
            this.connection = connection;
            this.statement = statement;
            this.next = first;
        }

        <T> void add(String type, Collection<T> rows, Function<T, Object> value) throws SQLException {
            var values = new ArrayList<Object>(rows.size());
            rows.forEach(row -> values.add(value.apply(row)));
            statement.setArray(next++, connection.createArrayOf(type, values.toArray()));
        }
    }
}
