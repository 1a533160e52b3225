package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;

/** The goals of the cases that a caller may see. */
@ApplicationScoped
class Goals {

    private static final String PARTNER = "partnerId";

    private final EntityManager entities;

    Goals(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** At most five. */
    List<Goal> of(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(Goal.class, PARTNER, scope)
                .with("caseId", caseId)
                .inOrderOf("ordinal", null)
                .all(entities);
    }

    Optional<Goal> find(PartnerScope scope, UUID caseId, UUID goalId) {
        return ScopedSelect.from(Goal.class, PARTNER, scope)
                .with("caseId", caseId)
                .with("id", goalId)
                .first(entities);
    }

    /** By goal. */
    Map<UUID, GoalResult> results(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(GoalResult.class, PARTNER, scope).with("caseId", caseId).all(entities).stream()
                .collect(Collectors.toMap(GoalResult::goalId, Function.identity()));
    }
}
