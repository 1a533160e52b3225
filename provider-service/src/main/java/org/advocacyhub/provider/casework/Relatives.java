package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.sql.Sql;
import org.advocacyhub.provider.sql.SqlStatement;
import org.hibernate.Session;

/**
 * Which cases of one person belong together at one partner: those that run at the same time are an episode (domain.md A.11),
 * and a new case after a closed one of its type follows that (D.1.2). Never across partners: nobody learns here where else a
 * person is supported.
 */
@ApplicationScoped
class Relatives {

    private static final String FOUND = """
            select (select episode_id from advocacy_case
                    where partner_id = ? and person_key = ? and state <> 'CLOSED'
                    order by opened_at desc, id limit 1),
                   (select id from advocacy_case
                    where partner_id = ? and person_key = ? and state = 'CLOSED' and service_type = ?
                    order by opened_at desc, id limit 1)
            """;

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
     */
    record Found(UUID episodeId, UUID previousCaseId) {}

    private final Session entities;
    private final Sql sql;

    Relatives(Session entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    Found of(String partnerId, String personKey, String serviceType) {
        return sql.ask(new SqlStatement(FOUND, partnerId, personKey, partnerId, personKey, serviceType), rows -> {
            rows.next();
            return new Found(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
        });
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
