package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** All partners that a caller may know of. */
@ApplicationScoped
public class Partners {

    private final EntityManager entities;

    Partners(EntityManager entities) {
        this.entities = entities;
    }

    void add(Partner partner) {
        entities.persist(partner);
        entities.flush();
    }

    Partner require(PartnerScope scope, String partnerId) {
        return partner(scope, partnerId).first(entities).orElseThrow(() -> unknown(partnerId));
    }

    /** Locked, so that its capacity and open cases are told in the order in which they change. */
    Optional<Partner> locked(PartnerScope scope, String partnerId) {
        return partner(scope, partnerId).locked(entities);
    }

    List<Partner> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(Partner.class, "id", scope)
                .inOrderOf("id", cursor)
                .page(entities, limit);
    }

    /** Refuses with a 404 when there is no such partner for this caller. */
    public void mustExist(PartnerScope scope, String partnerId) {
        require(scope, partnerId);
    }

    /** The same, and whoever else changes the partner or its advocates waits until the transaction ends. */
    public void mustExistAlone(PartnerScope scope, String partnerId) {
        locked(scope, partnerId).orElseThrow(() -> unknown(partnerId));
    }

    /** The change as the database has it, with the version that it got. */
    void flush() {
        entities.flush();
    }

    static Refusal unknown(String partnerId) {
        return Refusal.notFound("unknown-partner", "There is no partner " + partnerId + " that you may see.");
    }

    private static ScopedSelect<Partner> partner(PartnerScope scope, String partnerId) {
        return ScopedSelect.from(Partner.class, "id", scope).with("id", partnerId);
    }
}
