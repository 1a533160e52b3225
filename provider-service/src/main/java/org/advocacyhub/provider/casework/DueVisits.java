package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.DueCases.Due;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.hibernate.Session;

/** When people are to be visited who have a paid representative (domain.md A.6), for whoever reminds of it. */
@ApplicationScoped
public class DueVisits {

    /**
     * A case with the visit that is due next.
     *
     * @param lastVisitOn null before the first
     * @param dueOn the last day in time
     */
    public record DueVisit(
            UUID caseId,
            UUID referralId,
            UUID offerId,
            String partnerId,
            String advocateId,
            String serviceType,
            LocalDate lastVisitOn,
            LocalDate dueOn) {

        private static DueVisit of(AdvocacyCase found) {
            return new DueVisit(
                    found.id(),
                    found.referralId(),
                    found.origin().offerId(),
                    found.partnerId(),
                    found.advocateId(),
                    found.serviceType(),
                    found.steps().lastVisitOn(),
                    found.steps().visitDueOn());
        }
    }

    private final DueCases dueCases;
    private final Session entities;

    DueVisits(DueCases dueCases, Session entities) {
        this.dueCases = dueCases;
        this.entities = entities;
    }

    /** Cases of people who are to be visited, the longest due first. */
    @Transactional(TxType.MANDATORY)
    public List<DueVisit> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(AdvocacyCase.class, "assignment.partnerId", scope)
                .having("steps.visitDueOn")
                .inOrderOfDay("steps.visitDueOn", cursor)
                .page(entities, limit)
                .stream()
                .map(DueVisit::of)
                .toList();
    }

    /** Those that are overdue and that nobody told of yet; they are told of now. */
    @Transactional(TxType.MANDATORY)
    public List<DueVisit> overdue(EveryPartner scope, LocalDate today, Instant now, int limit) {
        return dueCases.locked(scope, Due.VISIT, today, limit).stream()
                .map(found -> {
                    found.steps().visitIsOverdue(now);
                    return DueVisit.of(found);
                })
                .toList();
    }
}
