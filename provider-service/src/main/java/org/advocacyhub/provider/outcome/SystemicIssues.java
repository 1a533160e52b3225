package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;

/** The systemic issues that a caller may see. */
@ApplicationScoped
class SystemicIssues {

    private static final String PARTNER = "partnerId";

    private final EntityManager entities;

    SystemicIssues(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** In order of the day on which they were raised. */
    List<SystemicIssue> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(SystemicIssue.class, PARTNER, scope)
                .inOrderOfDay("raisedOn", cursor)
                .page(entities, limit);
    }

    Optional<SystemicIssue> find(PartnerScope scope, UUID issueId) {
        return ScopedSelect.from(SystemicIssue.class, PARTNER, scope)
                .with("id", issueId)
                .first(entities);
    }

    /** The last response to each. */
    Map<UUID, SystemicResponse> responses(PartnerScope scope, Collection<UUID> issueIds) {
        if (issueIds.isEmpty()) {
            return Map.of();
        }
        return ScopedSelect.from(SystemicResponse.class, PARTNER, scope)
                .among("issueId", issueIds)
                .all(entities)
                .stream()
                .collect(Collectors.toMap(
                        SystemicResponse::issueId,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(SystemicResponse::recordedAt))));
    }
}
