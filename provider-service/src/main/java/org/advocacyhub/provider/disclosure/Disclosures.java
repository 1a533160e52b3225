package org.advocacyhub.provider.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;

/** The disclosures that a caller may know of; rows are only ever added. */
@ApplicationScoped
class Disclosures {

    private static final String PARTNER = "partnerId";

    private final EntityManager entities;

    Disclosures(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** Those of a case, in the order in which they were asked for. */
    List<Disclosure> of(PartnerScope scope, UUID caseId, String cursor, int limit) {
        return ScopedSelect.from(Disclosure.class, PARTNER, scope)
                .with("caseId", caseId)
                .inOrderOfTime("askedAt", cursor)
                .page(entities, limit);
    }

    Optional<Disclosure> find(PartnerScope scope, UUID caseId, UUID disclosureId) {
        return ScopedSelect.from(Disclosure.class, PARTNER, scope)
                .with("caseId", caseId)
                .with("id", disclosureId)
                .first(entities);
    }

    /** What was done about some of them. */
    Map<UUID, List<DisclosureStep>> steps(PartnerScope scope, Collection<UUID> disclosureIds) {
        return disclosureIds.isEmpty()
                ? Map.of()
                : ScopedSelect.from(DisclosureStep.class, PARTNER, scope)
                        .among("key.disclosureId", disclosureIds)
                        .all(entities)
                        .stream()
                        .collect(Collectors.groupingBy(step -> step.key().disclosureId()));
    }
}
