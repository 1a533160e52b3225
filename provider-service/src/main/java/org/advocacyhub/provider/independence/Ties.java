package org.advocacyhub.provider.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.independence.domain.CaseFacts;
import org.advocacyhub.provider.independence.domain.Tie;
import org.advocacyhub.provider.independence.domain.TieKind;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** Ties of advocates, and what else speaks of their independence. */
@ApplicationScoped
class Ties {

    private static final String PARTNER = "partnerId";

    private static final String PERSON_OF_OFFER =
            "select person_key from offer where id = :offer and partner_id = :partner";

    private static final String WAS_39D = """
            select exists (
                select 1 from advocacy_case
                where partner_id = :partner and advocate_id = :advocate and person_key = :person
                  and service_type like 'IMCA%' and service_type = 'IMCA_39D' and closure_reason is distinct from 'OPENED_IN_ERROR')
            """;

    private static final String OPEN_CASES = """
            select id, referral_id, offer_id, person_key, service_type, district from advocacy_case
            where partner_id = :partner and advocate_id = :advocate and state <> 'CLOSED'
            order by opened_at, id
            """;

    private static final String CURRENT = """
            select id, kind, person_key, districts, service_types, since, until from advocate_tie
            where partner_id = ? and advocate_id = ? and ended_at is null
            """;

    /** People whom the partner is asked to help or helps: far more than the largest partner has at once. */
    private static final String PEOPLE = """
            select offer_id, referral_ref from (
                select offer_id, referral_ref from advocacy_case where partner_id = ? and state <> 'CLOSED'
                union
                select id, referral_ref from offer where partner_id = ? and state = 'OPEN') one
            order by referral_ref, offer_id limit 1000
            """;

    private static final String REFERENCES = """
            select id, referral_ref from offer
            where partner_id = ? and id in (select offer_id from advocate_tie where partner_id = ? and advocate_id = ?)
            """;

    private static final String DISTRICTS = """
            select distinct unnest(districts) from subcontract where partner_id = ? order by 1 limit 500
            """;

    /** An open case of an advocate. */
    record Worked(UUID caseId, UUID referralId, UUID offerId, CaseFacts facts) {}

    private final Session entities;
    private final Sql sql;

    Ties(Session entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    void add(AdvocateTie tie) {
        entities.persist(tie);
    }

    Optional<AdvocateTie> locked(PartnerScope scope, AdvocateTie.Of of, UUID tieId) {
        return of(scope, of).with("id", tieId).locked(entities);
    }

    /** In the order in which they were declared. */
    List<AdvocateTie> page(PartnerScope scope, AdvocateTie.Of of, String cursor, int limit) {
        return of(scope, of).inOrderOfTime("declaredAt", cursor).page(entities, limit);
    }

    /** Those that count. */
    List<Tie> current(PartnerScope scope, AdvocateTie.Of of) {
        if (!scope.includes(of.partnerId())) {
            return List.of();
        }
        return sql.list(CURRENT, Ties::tie, of.partnerId(), of.advocateId());
    }

    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                row.getObject("id", UUID.class),
                TieKind.valueOf(row.getString("kind")),
                row.getString("person_key"),
                Sql.texts(row, "districts"),
                Sql.texts(row, "service_types"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    /** The offers of open cases and those that wait for an answer, by the reference of the referral, to choose from. */
    List<Choice> people(PartnerScope scope, String partnerId) {
        return scope.includes(partnerId)
                ? sql.list(PEOPLE, row -> new Choice(row.getString(1), row.getString(2)), partnerId, partnerId)
                : List.of();
    }

    /** The references of the referrals that an advocate's ties name, by offer. */
    Map<UUID, String> references(PartnerScope scope, AdvocateTie.Of of) {
        return scope.includes(of.partnerId())
                ? sql
                        .list(
                                REFERENCES,
                                row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                                of.partnerId(),
                                of.partnerId(),
                                of.advocateId())
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                : Map.of();
    }

    /** Where the partner works. */
    List<String> districts(PartnerScope scope, String partnerId) {
        return scope.includes(partnerId) ? sql.list(DISTRICTS, row -> row.getString(1), partnerId) : List.of();
    }

    /** Whom an offer of the partner is about; empty when it has none such. */
    Optional<String> personOf(String partnerId, UUID offerId) {
        return entities.createNativeQuery(PERSON_OF_OFFER, String.class)
                .setParameter("offer", offerId)
                .setParameter("partner", partnerId)
                .getResultStream()
                .findFirst();
    }

    /** Whether the advocate was this person's IMCA under section 39D, here. */
    boolean was39d(AdvocateTie.Of of, String personKey) {
        return entities.createNativeQuery(WAS_39D, Boolean.class)
                .setParameter("partner", of.partnerId())
                .setParameter("advocate", of.advocateId())
                .setParameter("person", personKey)
                .getSingleResult();
    }

    /** What the advocate works on; bounded by the caseload limit. */
    List<Worked> worked(PartnerScope scope, AdvocateTie.Of of, LocalDate today) {
        if (!scope.includes(of.partnerId())) {
            return List.of();
        }
        return entities.createNativeQuery(OPEN_CASES, Tuple.class)
                .setParameter("partner", of.partnerId())
                .setParameter("advocate", of.advocateId())
                .getResultStream()
                .map(row -> new Worked(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, UUID.class),
                        new CaseFacts(
                                row.get(3, String.class), row.get(4, String.class), row.get(5, String.class), today)))
                .toList();
    }

    private static ScopedSelect<AdvocateTie> of(PartnerScope scope, AdvocateTie.Of of) {
        return ScopedSelect.from(AdvocateTie.class, PARTNER, scope)
                .with(PARTNER, of.partnerId())
                .with("advocateId", of.advocateId());
    }
}
