package org.advocacyhub.provider.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.ComplimentReceived;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Registers that somebody praised a partner's service (K-20). */
@ApplicationScoped
class RecordCompliment {

    /** @param caseId null where it is about no case */
    record Received(String contractRef, UUID caseId, LocalDate receivedOn) {}

    private final QualityRegister register;
    private final About about;
    private final Outbox outbox;
    private final Clock clock;

    RecordCompliment(QualityRegister register, About about, Outbox outbox, Clock clock) {
        this.register = register;
        this.about = about;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Compliment handle(OnlyPartner scope, Received received, String by) {
        about.check(scope, received.contractRef(), received.caseId(), received.receivedOn());
        var compliment = new Compliment(UUID.randomUUID(), scope.partnerId(), received, by, clock.instant());
        register.add(compliment);
        outbox.record(new ComplimentReceived(
                scope.partnerId(), compliment.id(), received.contractRef(), received.caseId(), received.receivedOn()));
        return compliment;
    }

    @Transactional
    Page<Compliment> page(OnlyPartner scope, String cursor, int limit) {
        return Page.of(
                register.compliments(scope, cursor, limit),
                limit,
                compliment -> Cursor.of(compliment.receivedOn(), compliment.id()));
    }
}
