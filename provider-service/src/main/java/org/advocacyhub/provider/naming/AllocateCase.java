package org.advocacyhub.provider.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.CaseAdvocate;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.independence.NameAdvocate;
import org.advocacyhub.provider.independence.Screening.Naming;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.independence.domain.CaseFacts;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Names the advocate of a case that was accepted without one, or another one: the former is unfit, away, or has a conflict that
 * was found late. The case stays the partner's, and nothing is counted from the beginning again.
 */
@ApplicationScoped
class AllocateCase {

    private final CaseAdvocate cases;
    private final NameAdvocate nameAdvocate;
    private final Allocation allocation;
    private final Outbox outbox;
    private final Clock clock;

    AllocateCase(CaseAdvocate cases, NameAdvocate nameAdvocate, Allocation allocation, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.nameAdvocate = nameAdvocate;
        this.allocation = allocation;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(
            PartnerScope scope, UUID caseId, String ifMatch, String advocateId, ApprovalReason approval, String by) {
        var asked = cases.locked(scope, caseId, ifMatch);
        if (advocateId.equals(asked.advocateId())) {
            throw Refusal.conflict("already-named", advocateId + " has the case: name another advocate.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var facts =
                new CaseFacts(asked.personKey(), asked.serviceType(), asked.underEighteen(), asked.district(), today);
        var naming = new Naming(asked.offerId(), asked.referralId(), asked.partnerId(), advocateId, facts, approval);
        swap(scope, asked, naming, by);
        outbox.record(new AdvocateAllocated(
                asked.referralId(),
                caseId,
                asked.partnerId(),
                advocateId,
                now,
                today,
                asked.advocateId(),
                continuity(caseId, asked, advocateId, today)));
        return cases.named(scope, caseId, advocateId, today);
    }

    /** Said of the first advocate of a case: who takes over from somebody is another one anyway. */
    private String continuity(UUID caseId, CaseAdvocate.Asked asked, String advocateId, LocalDate today) {
        return asked.advocateId() == null
                ? cases.continuity(caseId, asked, advocateId, today)
                        .map(Enum::name)
                        .orElse(null)
                : null;
    }

    /** In the order of the advocates' ids, so that two who swap cases don't wait in a circle. */
    private void swap(PartnerScope scope, CaseAdvocate.Asked asked, Naming naming, String by) {
        var former = asked.advocateId();
        if (former != null && former.compareTo(naming.advocateId()) < 0) {
            allocation.release(asked.partnerId(), former);
            nameAdvocate.handle(scope, naming, asked.genderAskedFor(), by);
        } else {
            nameAdvocate.handle(scope, naming, asked.genderAskedFor(), by);
            allocation.release(asked.partnerId(), former);
        }
    }
}
