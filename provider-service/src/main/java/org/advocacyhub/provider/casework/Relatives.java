package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.LastSupport;
import org.advocacyhub.runtime.database.Sql;
import org.hibernate.Session;

/**
 * Which cases of one person belong together at one partner: those that run at the same time are an episode (domain.md A.11),
 * and a new case after a closed one of its type follows that (D.1.2). Never across partners: nobody learns here where else a
 * person is supported.
 */
@ApplicationScoped
class Relatives {

    /** The cases that the partner has or had to the end, and those that it handed over. */
    private static final String LAST_SUPPORT = """
            select s.advocate_ids, s.ended_on, rule.within_months
            from continuity_rule rule left join lateral (
                select array_agg(h.advocate_id) as advocate_ids, nullif(h.ended_on, 'infinity') as ended_on
                from (select advocate_id, coalesce(closed_on, 'infinity') as ended_on from advocacy_case
                      where partner_id = ? and person_key = ? and id <> ? and advocate_id is not null
                        and closure_reason is distinct from 'OPENED_IN_ERROR'
                      union all
                      select advocate_id, assigned_to from case_assignment
                      where partner_id = ? and person_key = ? and case_id <> ? and advocate_id is not null) h
                group by h.ended_on order by h.ended_on desc limit 1
            ) s on true
            where rule.valid_from <= ? and (rule.valid_to is null or rule.valid_to > ?)
            """;

    private static final String FOUND = """
            select last.advocate_ids, last.ended_on, last.within_months,
                   (select episode_id from advocacy_case
                    where partner_id = ? and person_key = ? and state <> 'CLOSED'
                    order by opened_at desc, id limit 1),
                   (select id from advocacy_case
                    where partner_id = ? and person_key = ? and state = 'CLOSED' and service_type = ?
                    order by opened_at desc, id limit 1)
            from (
            """ + LAST_SUPPORT + ") last";

    private static final String LINKED = """
            select id, service_type, state, opened_on,
                   case when id = :previous then 'PREVIOUS' when previous_case_id = :case then 'FOLLOWING' else 'EPISODE' end
            from advocacy_case
            where partner_id = :partner and person_key = :person and id <> :case
              and (episode_id = :episode or id = :previous or previous_case_id = :case)
            order by opened_at, id limit 50
            """;

    /**
     * What a new case belongs to.
     *
     * @param episodeId null when it begins one
     * @param previousCaseId null when there was none
     * @param lastSupport who of the partner supported the person last, whatever the type
     */
    record Found(UUID episodeId, UUID previousCaseId, LastSupport lastSupport) {}

    private final Session entities;
    private final Sql sql;

    Relatives(Session entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** What a case that a partner opens on a day belongs to. */
    Found of(UUID opened, String partnerId, String personKey, String serviceType, LocalDate on) {
        return sql.first(
                        FOUND,
                        row -> new Found(row.getObject(4, UUID.class), row.getObject(5, UUID.class), lastSupport(row)),
                        partnerId,
                        personKey,
                        partnerId,
                        personKey,
                        serviceType,
                        partnerId,
                        personKey,
                        opened,
                        partnerId,
                        personKey,
                        opened,
                        on,
                        on)
                .orElseThrow();
    }

    /** Who of a partner supported the person of a case last in another one. */
    LastSupport lastSupport(UUID besides, String partnerId, String personKey, LocalDate on) {
        return sql.first(
                        LAST_SUPPORT,
                        Relatives::lastSupport,
                        partnerId,
                        personKey,
                        besides,
                        partnerId,
                        personKey,
                        besides,
                        on,
                        on)
                .orElseThrow();
    }

    private static LastSupport lastSupport(ResultSet row) throws SQLException {
        return new LastSupport(Set.copyOf(Sql.texts(row, 1)), row.getObject(2, LocalDate.class), row.getInt(3));
    }

    /** The cases that are linked to this one, oldest first, 50 at most. */
    List<LinkedCase> linkedTo(AdvocacyCase one) {
        return entities.createNativeQuery(LINKED, Tuple.class)
                .setParameter("partner", one.partnerId())
                .setParameter("person", one.origin().personKey())
                .setParameter("case", one.id())
                .setParameter("episode", one.links().episodeId())
                .setParameter(
                        "previous",
                        Optional.ofNullable(one.links().previousCaseId()).orElse(one.id()))
                .getResultStream()
                .map(LinkedCase::of)
                .toList();
    }
}
