package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;

/** The advocates of all partners that a caller may know of. */
@ApplicationScoped
class Advocates {

    private static final String PARTNER = "key.partnerId";
    private static final String ADVOCATE = "key.advocateId";

    /** Advocates of a partner, in people and in hundredths of full-time posts. */
    record Strength(long advocates, long wteHundredths) {}

    private final EntityManager entities;

    Advocates(EntityManager entities) {
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
    Strength strength(String partnerId) {
        return (Strength) entities.createNativeQuery(
                        "select count(*), coalesce(sum(wte_hundredths), 0) from advocate where partner_id = :partner",
                        Strength.class)
                .setParameter("partner", partnerId)
                .getSingleResult();
    }

    void flush() {
        entities.flush();
    }

    /** Counts one more case if the caseload limit allows it; one row, no race. */
    boolean takeCase(Advocate.Key key) {
        return change(key, "open_cases = open_cases + 1", " and open_cases < caseload_limit");
    }

    void giveBackCase(Advocate.Key key) {
        change(key, "open_cases = open_cases - 1", "");
    }

    private boolean change(Advocate.Key key, String set, String condition) {
        return entities.createNativeQuery("update advocate set " + set
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
