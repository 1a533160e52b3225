package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.advocate.domain.AdvocateFile;
import org.advocacyhub.provider.advocate.domain.Requirement;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** The advocates of all partners that a caller may know of. */
@ApplicationScoped
class Advocates {

    private static final String PARTNER = "key.partnerId";
    private static final String ADVOCATE = "key.advocateId";

    private static final String IMCA_CASES = """
            select cast(count(*) as integer) from (
                select 1 from advocacy_case
                where partner_id = :partner and advocate_id = :advocate and service_type like 'IMCA%'
                  and closure_reason is distinct from 'OPENED_IN_ERROR'
                limit :enough) as worked
            """;

    private static final String CARRY_TIES = """
            insert into advocate_tie (id, partner_id, advocate_id, kind, offer_id, person_key, districts, service_types, since,
                until, declared_at, declared_by)
            select gen_random_uuid(), :to, :as, kind, offer_id, person_key, districts, service_types, since,
                until, declared_at, declared_by
            from advocate_tie where partner_id = :partner and advocate_id = :advocate and ended_at is null
            """;

    private static final String NOT_LOOKED_AT = """
            select partner_id, advocate_id from advocate
            where open_cases > 0 and (fitness_looked_on is null or fitness_looked_on < :day)
            order by fitness_looked_on nulls first, partner_id, advocate_id limit :limit
            for update skip locked
            """;

    /** Advocates of a partner, in people and in hundredths of full-time posts. */
    record Posts(long advocates, long wteHundredths) {}

    private final Session entities;

    Advocates(Session entities) {
        this.entities = entities;
    }

    void add(Advocate advocate) {
        entities.persist(advocate);
        entities.flush();
    }

    Optional<Advocate> find(PartnerScope scope, Advocate.Key key) {
        return one(scope, key).first(entities);
    }

    Optional<Advocate> locked(PartnerScope scope, Advocate.Key key) {
        return one(scope, key).locked(entities);
    }

    List<Advocate> page(PartnerScope scope, String partnerId, String cursor, int limit) {
        return ScopedSelect.from(Advocate.class, PARTNER, scope)
                .with(PARTNER, partnerId)
                .inOrderOf(ADVOCATE, cursor)
                .page(entities, limit);
    }

    /** How many advocates a partner has, and how many full-time posts that is, in hundredths. */
    Posts posts(String partnerId) {
        return entities.createNativeQuery(
                        "select count(*), coalesce(sum(wte_hundredths), 0) from advocate"
                                + " where partner_id = :partner and left_on is null",
                        Posts.class)
                .setParameter("partner", partnerId)
                .getSingleResult();
    }

    /** What is known of an advocate; the cases are only counted where the requirement looks at them. */
    AdvocateFile file(Advocate advocate, Requirement requirement) {
        var held = requirement.held();
        return advocate.file(held == null || held.cases() == null ? 0 : imcaCases(advocate.key(), held.cases()));
    }

    /** How many cases as an IMCA this advocate has been given, but for those opened in error; counts until it is enough. */
    private int imcaCases(Advocate.Key key, int enough) {
        return entities.createNativeQuery(IMCA_CASES, Integer.class)
                .setParameter("enough", enough)
                .setParameter("partner", key.partnerId())
                .setParameter("advocate", key.advocateId())
                .getSingleResult();
    }

    /** Keys of advocates with work whom nobody looked at on this day, locked until the transaction ends. */
    List<Advocate.Key> notLookedAt(PartnerScope.EveryPartner scope, LocalDate day, int limit) {
        return entities.createNativeQuery(NOT_LOOKED_AT, Tuple.class)
                .setParameter("day", day)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Advocate.Key(row.get(0, String.class), row.get(1, String.class)))
                .filter(key -> scope.includes(key.partnerId()))
                .toList();
    }

    /** The advocate's fitness was looked at; leaves the version alone. */
    void lookedAt(Advocate.Key key, LocalDate day) {
        entities.createNativeMutationQuery("update advocate set fitness_looked_on = :day"
                        + " where partner_id = :partner and advocate_id = :advocate")
                .setParameter("day", day)
                .setParameter("partner", key.partnerId())
                .setParameter("advocate", key.advocateId())
                .executeUpdate();
    }

    /** What stands between an advocate and cases stands there with another employer too (domain.md A.13, F.9). */
    void carryTies(Advocate.Key from, Advocate.Key to) {
        entities.createNativeMutationQuery(CARRY_TIES)
                .setParameter("to", to.partnerId())
                .setParameter("as", to.advocateId())
                .setParameter("partner", from.partnerId())
                .setParameter("advocate", from.advocateId())
                .executeUpdate();
    }

    void flush() {
        entities.flush();
    }

    /** Counts one more case if the caseload limit allows it; one row, no race. */
    boolean takeCase(Advocate.Key key) {
        return change(key, "open_cases = open_cases + 1", " and open_cases < caseload_limit and left_on is null");
    }

    void giveBackCase(Advocate.Key key) {
        change(key, "open_cases = open_cases - 1", "");
    }

    /** So many open cases came, or (negative) went, beyond any limit: a whole caseload changes hands (domain.md F.9). */
    void moveCases(Advocate.Key key, int cases) {
        change(key, "open_cases = open_cases + " + cases, "");
    }

    private boolean change(Advocate.Key key, String set, String condition) {
        return entities.createNativeMutationQuery("update advocate set " + set
                                + " where partner_id = :partner and advocate_id = :advocate" + condition)
                        .setParameter("partner", key.partnerId())
                        .setParameter("advocate", key.advocateId())
                        .executeUpdate()
                == 1;
    }

    private static ScopedSelect<Advocate> one(PartnerScope scope, Advocate.Key key) {
        return ScopedSelect.from(Advocate.class, PARTNER, scope)
                .with(PARTNER, key.partnerId())
                .with(ADVOCATE, key.advocateId());
    }
}
