package org.advocacyhub.provider.quality;

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

/** Complaints, compliments and alerts that a caller may know of; rows are only ever added. */
@ApplicationScoped
class QualityRegister {

    private static final String PARTNER = "partnerId";
    private static final String RECEIVED_ON = "receivedOn";

    private final EntityManager entities;

    QualityRegister(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** By the day on which they were received. */
    List<Complaint> complaints(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(Complaint.class, PARTNER, scope)
                .inOrderOfDay(RECEIVED_ON, cursor)
                .page(entities, limit);
    }

    /** The latest received first: for people, who look for what was not answered yet. */
    List<Complaint> latest(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(Complaint.class, PARTNER, scope)
                .latestFirst(RECEIVED_ON, cursor)
                .page(entities, limit);
    }

    /** Whoever else takes a step of it waits until the transaction ends. */
    Optional<Complaint> locked(PartnerScope scope, UUID complaintId) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:complaint, 0)) as text)", String.class)
                .setParameter("complaint", complaintId.toString())
                .getSingleResult();
        return find(scope, complaintId);
    }

    Optional<Complaint> find(PartnerScope scope, UUID complaintId) {
        return ScopedSelect.from(Complaint.class, PARTNER, scope)
                .with("id", complaintId)
                .first(entities);
    }

    /** What was done about some complaints. */
    Map<UUID, List<ComplaintStep>> steps(PartnerScope scope, Collection<UUID> complaintIds) {
        return complaintIds.isEmpty()
                ? Map.of()
                : ScopedSelect.from(ComplaintStep.class, PARTNER, scope)
                        .among("key.complaintId", complaintIds)
                        .all(entities)
                        .stream()
                        .collect(Collectors.groupingBy(step -> step.key().complaintId()));
    }

    /** By the day on which they were received. */
    List<Compliment> compliments(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(Compliment.class, PARTNER, scope)
                .inOrderOfDay(RECEIVED_ON, cursor)
                .page(entities, limit);
    }

    /** Those of a case, by the day on which they were raised. */
    List<SafeguardingAlert> alerts(PartnerScope scope, UUID caseId, String cursor, int limit) {
        return ScopedSelect.from(SafeguardingAlert.class, PARTNER, scope)
                .with("caseId", caseId)
                .inOrderOfDay("raisedOn", cursor)
                .page(entities, limit);
    }
}
