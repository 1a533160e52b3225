package org.advocacyhub.triage.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * Looks again for the partner that goes on with an open case, where the rank had found nobody (domain.md A.13, C.6, D.1.3): when a
 * partner has room, resumes or has other terms, when what is declared of a conflict changes, and once on another day for what changes by
 * the calendar. At most so many searches at once, the oldest first; nothing is kept of a look that finds nobody again.
 */
@ApplicationScoped
public class AskAgain {

    private static final int MOST = 50;
    private static final String SYSTEM = "system";

    private final DispatchLock lock;
    private final Reassignments reassignments;
    private final ReassignCase reassignCase;
    private final TriageCases cases;
    private final Partners partners;
    private final Clock clock;

    AskAgain(
            DispatchLock lock,
            Reassignments reassignments,
            ReassignCase reassignCase,
            TriageCases cases,
            Partners partners,
            Clock clock) {
        this.lock = lock;
        this.reassignments = reassignments;
        this.reassignCase = reassignCase;
        this.cases = cases;
        this.partners = partners;
        this.clock = clock;
    }

    /** Something is known of a partner that was not before, or it has a place again. */
    @Transactional(TxType.MANDATORY)
    void partnerChanged(String partnerId) {
        lock.take();
        var searches = reassignments.withoutAnybody(MOST);
        if (searches.isEmpty()) {
            return;
        }
        partners.find(partnerId, LocalDate.now(clock))
                .filter(partner -> partner.status() == Partner.Status.ACTIVE)
                .ifPresent(partner -> searches.stream()
                        .filter(search -> worksUnder(partner, search))
                        .forEach(search -> reassignCase.askAgain(
                                search, Map.of("because", "PARTNER_CHANGED", "partnerId", partnerId), SYSTEM)));
    }

    /** Something else is declared of a conflict about the person of this case; their other referrals count too. */
    @Transactional(TxType.MANDATORY)
    public void conflictChanged(TriageCase triageCase, String by) {
        lock.take();
        reassignments
                .withoutAnybodyFor(triageCase.personKey(), MOST)
                .forEach(search -> reassignCase.askAgain(search, Map.of("because", "CONFLICT_CHANGED"), by));
    }

    /** What changes by the calendar: a sub-contract begins, a tie is long enough over. Each search once on a day. */
    @Scheduled(every = "{hub.triage.searches-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void onAnotherDay() {
        lock.take();
        var today = LocalDate.now(clock);
        for (var search : reassignments.notLookedForOn(today, MOST)) {
            reassignments.lookedFor(search, today);
            reassignCase.askAgain(search, Map.of("because", "ANOTHER_DAY"), SYSTEM);
        }
    }

    private boolean worksUnder(Partner partner, Reassignments.Reassignment search) {
        var type = typeOf(search);
        return partner.hub()
                || partner.subcontracts().stream()
                        .anyMatch(under -> under.serviceTypes().contains(type));
    }

    private ServiceType typeOf(Reassignments.Reassignment search) {
        return cases.require(search.referralId()).verdict().serviceType();
    }
}
