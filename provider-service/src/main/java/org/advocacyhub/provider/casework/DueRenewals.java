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

/** Which appointments of representatives end when (domain.md A.5.5, A.7), for whoever reminds of it. */
@ApplicationScoped
public class DueRenewals {

    /**
     * A case whose appointment ends.
     *
     * @param from null when only its end is known
     * @param until the last day, or the day by which the court looks at it again
     * @param promptOn from this day on somebody asks whether it goes on
     */
    public record DueRenewal(
            UUID caseId,
            UUID referralId,
            UUID offerId,
            String partnerId,
            String advocateId,
            String serviceType,
            LocalDate from,
            LocalDate until,
            LocalDate promptOn) {

        private static DueRenewal of(AdvocacyCase found) {
            var appointment = found.steps().appointment().orElseThrow();
            return new DueRenewal(
                    found.id(),
                    found.referralId(),
                    found.origin().offerId(),
                    found.partnerId(),
                    found.advocateId(),
                    found.serviceType(),
                    appointment.from(),
                    appointment.until(),
                    appointment.renewalPromptOn());
        }
    }

    private final DueCases dueCases;
    private final Session entities;

    DueRenewals(DueCases dueCases, Session entities) {
        this.dueCases = dueCases;
        this.entities = entities;
    }

    /** Cases whose appointment ends, the soonest to ask about first. */
    @Transactional(TxType.MANDATORY)
    public List<DueRenewal> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(AdvocacyCase.class, "assignment.partnerId", scope)
                .having("steps.appointment.renewalPromptOn")
                .inOrderOfDay("steps.appointment.renewalPromptOn", cursor)
                .page(entities, limit)
                .stream()
                .map(DueRenewal::of)
                .toList();
    }

    /** Those whose day to ask has come and that nobody told of yet; they are told of now. */
    @Transactional(TxType.MANDATORY)
    public List<DueRenewal> toTell(EveryPartner scope, LocalDate today, Instant now, int limit) {
        return dueCases.locked(scope, Due.RENEWAL, today, limit).stream()
                .map(found -> {
                    found.steps().appointment().orElseThrow().renewalIsTold(now);
                    return DueRenewal.of(found);
                })
                .toList();
    }
}
