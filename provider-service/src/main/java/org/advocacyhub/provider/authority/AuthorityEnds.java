package org.advocacyhub.provider.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;

/** What was withdrawn of the authority of cases, for whoever has them. */
@ApplicationScoped
class AuthorityEnds {

    private final EntityManager entities;

    AuthorityEnds(EntityManager entities) {
        this.entities = entities;
    }

    void add(AuthorityEnd heard) {
        entities.persist(heard);
    }

    /** Of one case, oldest first; a person withdraws a handful of times at most. */
    List<AuthorityEnd> of(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(AuthorityEnd.class, "partnerId", scope)
                .with("caseId", caseId)
                .inOrderOfTime("withdrawnAt", null)
                .all(entities);
    }

    /** The same, locked. */
    List<AuthorityEnd> locked(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(AuthorityEnd.class, "partnerId", scope)
                .with("caseId", caseId)
                .inOrderOfTime("withdrawnAt", null)
                .allLocked(entities);
    }
}
