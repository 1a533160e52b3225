package org.advocacyhub.provider.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.SafeguardingAlertRaised;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;

/** Registers that the authority was told of a concern about somebody's safety (K-21, H.5), in any state of the case. */
@ApplicationScoped
class RaiseAlert {

    private final QualityRegister register;
    private final RecordOnCase cases;
    private final Outbox outbox;
    private final Clock clock;

    RaiseAlert(QualityRegister register, RecordOnCase cases, Outbox outbox, Clock clock) {
        this.register = register;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SafeguardingAlert handle(PartnerScope scope, UUID caseId, LocalDate identifiedOn, LocalDate raisedOn, String by) {
        var on = cases.lock(scope, caseId, null);
        if (raisedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("raisedOn", "in-the-future", "The day lies in the future.");
        }
        if (raisedOn.isBefore(identifiedOn)) {
            throw Refusal.invalid("raisedOn", "before-identification", "The concern came up on " + identifiedOn + ".");
        }
        if (identifiedOn.isBefore(on.openedOn())) {
            throw Refusal.invalid("identifiedOn", "before-opening", "The case was opened on " + on.openedOn() + ".");
        }
        var alert = new SafeguardingAlert(UUID.randomUUID(), on, identifiedOn, raisedOn, by, clock.instant());
        register.add(alert);
        outbox.record(new SafeguardingAlertRaised(
                on.referralId(), caseId, alert.id(), on.partnerId(), identifiedOn, raisedOn));
        return alert;
    }

    @Transactional
    Page<SafeguardingAlert> page(PartnerScope scope, UUID caseId, String cursor, int limit) {
        cases.requireOnceHeld(scope, caseId);
        return Page.of(
                register.alerts(scope, caseId, cursor, limit), limit, alert -> Cursor.of(alert.raisedOn(), alert.id()));
    }
}
