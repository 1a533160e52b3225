package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.web.Refusal;

/** Records an occasion on which people who use the service took part. It may be before the contract began. */
@ApplicationScoped
class RecordInvolvement {

    private final ContractPlans plans;
    private final InvolvementEvents events;
    private final Clock clock;

    RecordInvolvement(ContractPlans plans, InvolvementEvents events, Clock clock) {
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    InvolvementEvent handle(String contractRef, InvolvementRequest request, String subject) {
        plans.terms(contractRef);
        if (request.date().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("date", "in-future", "Record what took place, on or after its day.");
        }
        var event = new InvolvementEvent(UUID.randomUUID(), contractRef, request, subject, clock.instant());
        events.persistAndFlush(event);
        return event;
    }
}
