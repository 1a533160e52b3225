package org.advocacyhub.provider.partner;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.partner.domain.DataProtection;
import org.advocacyhub.provider.partner.domain.DataProtection.Agreed;
import org.advocacyhub.provider.partner.domain.DataProtection.NotNeeded;
import org.advocacyhub.provider.partner.domain.DataProtectionRole;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.hibernate.Session;

/** What was agreed about data protection, and how the sub-contracts of a day stand in it (domain.md H.1). */
@ApplicationScoped
class DataArrangements {

    /**
     * A sub-contract of a day.
     *
     * @param from its first day
     * @param offersMeanwhile offers made to the partner for its service types since there is no arrangement; 0 when there is one, or when
     *     only how it stands was asked for
     */
    record Standing(
            String partnerId,
            String contractRef,
            String lot,
            LocalDate from,
            DataProtection protection,
            long offersMeanwhile) {}

    private static final String STANDING = """
            select s.partner_id, s.contract_ref, s.lot, s.valid_from as contracted_from, p.hub,
                   a.role, a.reference, a.signed_on, a.review_on, a.valid_from, a.valid_to, {offers} as offers
            from (select ?::date as day, ?::text[] as partners) d
            join subcontract s on s.valid_from <= d.day and (s.valid_to is null or s.valid_to >= d.day)
                and (d.partners is null or s.partner_id = any (d.partners))
            join partner p on p.id = s.partner_id
            left join lateral (
                select * from data_arrangement known
                where known.partner_id = s.partner_id and known.contract_ref = s.contract_ref and known.lot = s.lot
                  and known.valid_from <= d.day
                order by known.valid_from desc, known.agreed_at desc limit 1) a on true
            """;

    /** Reads every offer since there is no arrangement: only for those who ask for it. */
    private static final String OFFERS_MEANWHILE = """
            case when a.id is null or a.valid_to < d.day then (
                select count(*) from offer o where o.partner_id = s.partner_id and o.service_type = any (s.service_types)
                  and o.offered_at >= greatest(s.valid_from, a.valid_to + 1)::timestamp at time zone 'Europe/London')
            else 0 end""";

    private static final String STANDING_ALONE = STANDING.replace("{offers}", "0");
    private static final String STANDING_WITH_OFFERS = STANDING.replace("{offers}", OFFERS_MEANWHILE);

    private static final String IN_ORDER = " order by s.partner_id, s.contract_ref, s.lot limit ?";

    private static final String GAPS =
            " where not p.hub and (a.id is null or a.valid_to < d.day or a.review_on < d.day)";

    private static final int MOST_OF_ONE = 100;

    private final Session entities;
    private final Sql sql;

    DataArrangements(Session entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    void add(DataArrangement arrangement) {
        entities.persist(arrangement);
    }

    /** Everything that was agreed with a partner, in the order in which it was agreed. */
    Page<DataArrangement> page(PartnerScope scope, String partnerId, String cursor, int limit) {
        return Page.of(
                ScopedSelect.from(DataArrangement.class, "partnerId", scope)
                        .with("partnerId", partnerId)
                        .inOrderOfTime("agreedAt", cursor)
                        .page(entities, limit),
                limit,
                arrangement -> Cursor.of(arrangement.agreedAt(), arrangement.id()));
    }

    /** How the sub-contracts that these partners hold on a day stand, by partner. */
    @Transactional
    Map<String, List<Standing>> of(PartnerScope scope, Collection<String> partnerIds, LocalDate day) {
        var seen = partnerIds.stream().filter(scope::includes).toArray(String[]::new);
        return sql.list(STANDING_ALONE + IN_ORDER, row -> read(row, day), day, seen, seen.length * MOST_OF_ONE).stream()
                .collect(groupingBy(Standing::partnerId));
    }

    /** Sub-contracts of a day without an arrangement in force, or with one whose review is overdue. */
    @Transactional
    Page<Standing> gaps(PartnerScope scope, LocalDate day, String cursor, int limit) {
        var after = Cursor.decode(cursor, 3);
        var gaps = sql.list(
                STANDING_WITH_OFFERS + GAPS
                        + " and (?::text is null or (s.partner_id, s.contract_ref, s.lot) > (?, ?, ?))" + IN_ORDER,
                row -> read(row, day),
                day,
                only(scope),
                after.map(last -> last.value(0)).orElse(null),
                after.map(last -> last.value(0)).orElse(null),
                after.map(last -> last.value(1)).orElse(null),
                after.map(last -> last.value(2)).orElse(null),
                limit + 1);
        return Page.of(gaps, limit, gap -> Cursor.of(gap.partnerId(), gap.contractRef(), gap.lot()));
    }

    /** How many there are. */
    @Transactional
    long countGaps(EveryPartner scope, LocalDate day) {
        return sql.first(
                        "select count(*) from (" + STANDING_ALONE + GAPS + ") gaps",
                        row -> row.getLong(1),
                        day,
                        only(scope))
                .orElseThrow();
    }

    private static String[] only(PartnerScope scope) {
        return switch (scope) {
            case EveryPartner _ -> null;
            case OnlyPartner(var own) -> new String[] {own};
        };
    }

    private static Standing read(ResultSet row, LocalDate day) throws SQLException {
        var from = row.getObject("contracted_from", LocalDate.class);
        return new Standing(
                row.getString("partner_id"),
                row.getString("contract_ref"),
                row.getString("lot"),
                from,
                row.getBoolean("hub") ? new NotNeeded() : DataProtection.of(agreed(row), from, day),
                row.getLong("offers"));
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        return row.getString("role") == null
                ? null
                : new Agreed(
                        DataProtectionRole.valueOf(row.getString("role")),
                        row.getString("reference"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class));
    }
}
