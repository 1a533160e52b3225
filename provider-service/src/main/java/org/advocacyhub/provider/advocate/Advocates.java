package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.advocate.domain.AdvocateFile;
import org.advocacyhub.provider.advocate.domain.DeliveryModel;
import org.advocacyhub.provider.advocate.domain.Qualification;
import org.advocacyhub.provider.advocate.domain.Requirement;
import org.advocacyhub.provider.advocate.domain.Unit;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.Sql;
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

    private static final String NAMEABLE = """
            select a.left_on, a.delivery_model, a.dbs_issued_on, a.dbs_children, a.safeguarding_training_on, a.supervision_last_on,
                a.gender, q.unit, q.status, q.since, q.until_on, q.granted_by
            from advocate a left join advocate_qualification q using (partner_id, advocate_id)
            where a.partner_id = ? and a.advocate_id = ?
            """;

    private static final String WORKS = "select exists (select from advocate where partner_id = ? and advocate_id = ?)";

    private static final String TAKE_CASE = """
            update advocate set open_cases = open_cases + 1
            where partner_id = ? and advocate_id = ? and open_cases < caseload_limit and left_on is null
            """;

    private static final String GIVE_BACK_CASE =
            "update advocate set open_cases = open_cases - 1 where partner_id = ? and advocate_id = ?";

    private static final String MOVE_CASES =
            "update advocate set open_cases = open_cases + ? where partner_id = ? and advocate_id = ?";

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

    /**
     * What is asked of an advocate before a case is given to them.
     *
     * @param leftOn null for whoever is here
     * @param file without cases as an IMCA
     */
    record Nameable(LocalDate leftOn, DeliveryModel deliveryModel, AdvocateFile file) {}

    private final Session entities;
    private final Sql sql;

    Advocates(Session entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    void add(Advocate advocate) {
        entities.persist(advocate);
        entities.flush();
    }

    Optional<Advocate> find(PartnerScope scope, Advocate.Key key) {
        return one(scope, key).first(entities);
    }

    /** The same as it counts for the naming, in one look at the database. */
    Optional<Nameable> nameable(PartnerScope scope, Advocate.Key key) {
        if (!scope.includes(key.partnerId())) {
            return Optional.empty();
        }
        var held = new ArrayList<Qualification>();
        var each = sql.list(
                NAMEABLE,
                row -> {
                    if (row.getString("unit") != null) {
                        held.add(qualification(row));
                    }
                    return nameable(row, held);
                },
                key.partnerId(),
                key.advocateId());
        return each.stream().findFirst();
    }

    private static Nameable nameable(ResultSet row, List<Qualification> held) throws SQLException {
        var gender = row.getString("gender");
        return new Nameable(
                row.getObject("left_on", LocalDate.class),
                DeliveryModel.valueOf(row.getString("delivery_model")),
                new AdvocateFile(
                        held,
                        row.getObject("dbs_issued_on", LocalDate.class),
                        row.getBoolean("dbs_children"),
                        row.getObject("safeguarding_training_on", LocalDate.class),
                        row.getObject("supervision_last_on", LocalDate.class),
                        gender == null ? null : AdvocateFile.Gender.valueOf(gender),
                        0));
    }

    private static Qualification qualification(ResultSet row) throws SQLException {
        return new Qualification(
                Unit.valueOf(row.getString("unit")),
                Qualification.Status.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("granted_by"));
    }

    /** Whether the partner has such an advocate. */
    boolean works(PartnerScope scope, Advocate.Key key) {
        return scope.includes(key.partnerId())
                && sql.first(WORKS, row -> row.getBoolean(1), key.partnerId(), key.advocateId())
                        .orElse(false);
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
        return advocate.file(imcaCases(advocate.key(), requirement));
    }

    /** The same of what was read for a naming. */
    AdvocateFile file(Advocate.Key key, Nameable nameable, Requirement requirement) {
        return nameable.file().with(imcaCases(key, requirement));
    }

    private int imcaCases(Advocate.Key key, Requirement requirement) {
        var held = requirement.held();
        return held == null || held.cases() == null ? 0 : imcaCases(key, held.cases());
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

    /** The advocate's fitness was looked at, or (null) is to be looked at again; leaves the version alone. */
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
        return sql.change(TAKE_CASE, key.partnerId(), key.advocateId()) == 1;
    }

    void giveBackCase(Advocate.Key key) {
        sql.change(GIVE_BACK_CASE, key.partnerId(), key.advocateId());
    }

    /** So many open cases came, or (negative) went, beyond any limit: a whole caseload changes hands (domain.md F.9). */
    void moveCases(Advocate.Key key, int cases) {
        sql.change(MOVE_CASES, cases, key.partnerId(), key.advocateId());
    }

    private static ScopedSelect<Advocate> one(PartnerScope scope, Advocate.Key key) {
        return ScopedSelect.from(Advocate.class, PARTNER, scope)
                .with(PARTNER, key.partnerId())
                .with(ADVOCATE, key.advocateId());
    }
}
