package org.advocacyhub.triage.retarget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.TargetInputs;
import org.advocacyhub.triage.banding.domain.TargetsCause;
import org.advocacyhub.triage.referral.StoredJson;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;
import org.advocacyhub.triage.triagecase.Verdict;

/**
 * Works out the days to keep again (domain.md C.2, C.5 rule 3) from what the last screening looked at, so that nothing but
 * the band and the pauses moves them, and tells them to whoever heard the earlier ones.
 */
@ApplicationScoped
public class MoveTargets {

    /** The days were told with the triage decision; before it, they will be. */
    private static final Set<TriageState> TOLD = EnumSet.of(
            TriageState.TRIAGED,
            TriageState.OFFERED,
            TriageState.WAITING_LIST,
            TriageState.SPOT_REQUESTED,
            TriageState.ACCEPTED);

    private final Decisions decisions;
    private final Offers offers;
    private final StoredJson json;
    private final Outbox outbox;
    private final Clock clock;

    MoveTargets(Decisions decisions, Offers offers, StoredJson json, Outbox outbox, Clock clock) {
        this.decisions = decisions;
        this.offers = offers;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The clock stood still: the same band, later days. */
    @Transactional(TxType.MANDATORY)
    public void afterPause(TriageCase triageCase, String decidedBy) {
        var verdict = triageCase.verdict();
        move(triageCase, TargetsCause.PAUSE_ENDED, verdict.band(), verdict.bandRule(), verdict.bandReason(), decidedBy);
    }

    /** Ends every pause, because a partner took the case or triage is over, and moves the days by what was not counted yet. */
    @Transactional(TxType.MANDATORY)
    public void endPauses(TriageCase triageCase, LocalDate on) {
        if (triageCase.clock().pausedSince() != null) {
            triageCase.endPauses(on);
            afterPause(triageCase, "system");
        }
    }

    /** Somebody changed the band. */
    @Transactional(TxType.MANDATORY)
    public void toBand(
            TriageCase triageCase,
            Band band,
            String bandRule,
            String bandReason,
            TargetsCause cause,
            String decidedBy) {
        move(triageCase, cause, band, bandRule, bandReason, decidedBy);
    }

    private void move(
            TriageCase triageCase, TargetsCause cause, Band band, String rule, String reason, String decidedBy) {
        var before = triageCase.verdict();
        var screened = decisions
                .last(triageCase.referralId(), Decisions.Kind.SCREENING)
                .orElseThrow(() -> new IllegalStateException("never screened: " + triageCase.referralId()));
        var inputs = json.read(screened.inputs(), TargetInputs.Basis.class)
                .with(cause, band, before.serviceType(), triageCase.clock().pausedDays());
        var targets = inputs.targets();
        decisions.store(triageCase.referralId(), Decisions.Kind.TARGETS, clock.instant(), decidedBy, inputs, targets);
        triageCase.retarget(before.with(band, rule, reason, targets));
        if (TOLD.contains(triageCase.state()) && !before.equals(triageCase.verdict())) {
            outbox.record(told(triageCase, triageCase.verdict(), targets.pausedDays(), cause));
        }
    }

    private TargetsChanged told(TriageCase triageCase, Verdict verdict, int pausedDays, TargetsCause cause) {
        return new TargetsChanged(
                triageCase.referralId(),
                clock.instant(),
                cause.name(),
                offers.pending(triageCase.referralId()).map(Offer::offerId).orElse(null),
                verdict.serviceType().name(),
                verdict.band().name(),
                verdict.bandRule(),
                triageCase.referral().effectiveReceivedOn(),
                verdict.contactDue(),
                verdict.allocateDue(),
                verdict.targetImpossible(),
                verdict.district(),
                pausedDays);
    }
}
