package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.domain.UnmetNeed;
import org.advocacyhub.triage.money.domain.Hold;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.WaitingEntries;
import org.advocacyhub.triage.triagecase.WaitingEntry;

/** Tells the register of demand what the service does not meet (domain.md K-22), in the transaction in which it comes to that. */
@ApplicationScoped
public class TellUnmetNeed {

    private final WaitingEntries entries;
    private final Outbox outbox;
    private final Clock clock;

    TellUnmetNeed(WaitingEntries entries, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The referral is kept back, by something else than before. */
    void keptBack(TriageCase triageCase, String reason, Hold hold) {
        UnmetNeed.keptBack(reason, hold).ifPresent(need -> tell(triageCase, need));
    }

    /** The referral ended without a case. */
    @Transactional(TxType.MANDATORY)
    public void ended(TriageCase triageCase, String ruleId) {
        UnmetNeed.ended(triageCase.state().name(), ruleId).ifPresent(need -> tell(triageCase, need));
    }

    /** The person gives up; to be told before the stay on the list ends. */
    @Transactional(TxType.MANDATORY)
    public void gaveUp(TriageCase triageCase) {
        entries.open(triageCase.referralId())
                .map(WaitingEntry::reason)
                .flatMap(UnmetNeed::gaveUp)
                .ifPresent(need -> tell(triageCase, need));
    }

    /** A case that the provider before left open is no new demand (N32). */
    private void tell(TriageCase triageCase, UnmetNeed need) {
        if (triageCase.referral().isCarriedOver()) {
            return;
        }
        var responsible = triageCase.responsible();
        outbox.record(new NeedNotMet(
                triageCase.referralId(),
                clock.instant(),
                triageCase.verdict().serviceType().name(),
                need.name(),
                responsible == null ? null : responsible.council()));
    }
}
