package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.banding.domain.Score;
import org.advocacyhub.triage.dispatch.AcceptForAdvocacy;
import org.advocacyhub.triage.dispatch.DispatchConfig;
import org.advocacyhub.triage.dispatch.DispatchReferral;
import org.advocacyhub.triage.dispatch.TellUnmetNeed;
import org.advocacyhub.triage.eligibility.domain.ReferrerGate;
import org.advocacyhub.triage.geography.domain.Responsibility;
import org.advocacyhub.triage.outofarea.StartOutOfAreaClock;
import org.advocacyhub.triage.prompt.SendDutyPrompt;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.screening.domain.Conclusion.AskForSpot;
import org.advocacyhub.triage.screening.domain.Conclusion.AskPerson;
import org.advocacyhub.triage.screening.domain.Conclusion.AskReferrer;
import org.advocacyhub.triage.screening.domain.Conclusion.Ended;
import org.advocacyhub.triage.screening.domain.Conclusion.QueueReason;
import org.advocacyhub.triage.screening.domain.Conclusion.Triaged;
import org.advocacyhub.triage.screening.domain.Screening;
import org.advocacyhub.triage.screening.domain.ScreeningDecision;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.Responsible;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;
import org.advocacyhub.triage.triagecase.Verdict;

/** Reads the tables for a case in SCREENING, keeps the decision, tells it, and sends the case on (domain.md A.2). */
@ApplicationScoped
public class ScreenReferral {

    private final GatherInputs gatherInputs;
    private final ReferenceData referenceData;
    private final Decisions decisions;
    private final AcceptForAdvocacy accept;
    private final DispatchReferral dispatchReferral;
    private final StartOutOfAreaClock startOutOfAreaClock;
    private final SendDutyPrompt sendDutyPrompt;
    private final TellUnmetNeed tellUnmetNeed;
    private final DispatchConfig config;
    private final Outbox outbox;
    private final Clock clock;

    ScreenReferral(
            GatherInputs gatherInputs,
            ReferenceData referenceData,
            Decisions decisions,
            AcceptForAdvocacy accept,
            DispatchReferral dispatchReferral,
            StartOutOfAreaClock startOutOfAreaClock,
            SendDutyPrompt sendDutyPrompt,
            TellUnmetNeed tellUnmetNeed,
            DispatchConfig config,
            Outbox outbox,
            Clock clock) {
        this.gatherInputs = gatherInputs;
        this.referenceData = referenceData;
        this.decisions = decisions;
        this.accept = accept;
        this.dispatchReferral = dispatchReferral;
        this.startOutOfAreaClock = startOutOfAreaClock;
        this.sendDutyPrompt = sendDutyPrompt;
        this.tellUnmetNeed = tellUnmetNeed;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param decidedBy a worker's token subject, or {@code system}
     */
    @Transactional(TxType.MANDATORY)
    public void handle(TriageCase triageCase, Facts facts, String decidedBy) {
        var inputs = gatherInputs.of(triageCase, facts);
        var decision = Screening.decide(inputs);
        var today = LocalDate.now(clock);
        var receivedOn = triageCase.referral().effectiveReceivedOn();
        var score = Score.of(
                referenceData.weights(triageCase.contractRef(), receivedOn),
                decision.serviceType(),
                facts,
                receivedOn,
                today);
        triageCase.judge(verdict(decision), score.total(), today);
        triageCase.arrangedBy(responsible(decision.responsibility()));
        decisions.store(
                triageCase.referralId(), Decisions.Kind.SCREENING, clock.instant(), decidedBy, inputs, decision);
        tellEligibility(triageCase, decision);
        follow(triageCase, decision, decidedBy);
    }

    private void follow(TriageCase triageCase, ScreeningDecision decision, String decidedBy) {
        switch (decision.conclusion()) {
            case Triaged _ -> dispatch(triageCase, decidedBy);
            case AskReferrer ask -> askReferrer(triageCase, ask);
            case AskPerson ask -> queueFor(triageCase, ask.code());
            case AskForSpot _ -> {
                accept.handle(triageCase);
                dispatchReferral.goOn(
                        triageCase, decidedBy); // the money gate asks, unless an order is approved already
            }
            case Ended ended -> end(triageCase, ended);
        }
    }

    private void dispatch(TriageCase triageCase, String decidedBy) {
        if (config.auto()) {
            accept.handle(triageCase);
            dispatchReferral.handle(triageCase, decidedBy);
        } else {
            queueFor(triageCase, QueueReason.CHOOSE_PARTNER);
        }
    }

    private void askReferrer(TriageCase triageCase, AskReferrer ask) {
        if (ReferrerGate.isPrompt(ask.questions())) {
            triageCase.askAuthority(ask.questions(), LocalDate.now(clock));
            sendDutyPrompt.handle(triageCase);
        } else {
            triageCase.askReferrer(ask.questions(), LocalDate.now(clock));
        }
        outbox.record(
                new InformationRequested(triageCase.referralId(), clock.instant(), ask.questions(), ask.reason()));
    }

    private void queueFor(TriageCase triageCase, QueueReason reason) {
        triageCase.standing().queueFor(reason.name());
        if (reason == QueueReason.OUT_OF_AREA) {
            startOutOfAreaClock.handle(triageCase);
        }
        outbox.record(new QueuedForPerson(triageCase.referralId(), clock.instant(), reason.name()));
    }

    private void end(TriageCase triageCase, Ended ended) {
        triageCase.endPauses(LocalDate.now(clock));
        triageCase.end(TriageState.valueOf(ended.end().name()), ended.ruleId(), ended.redirectTo());
        tellUnmetNeed.ended(triageCase, ended.ruleId());
        outbox.record(new TriageEnded(
                triageCase.referralId(),
                clock.instant(),
                ended.end().name(),
                ended.ruleId(),
                ended.redirectTo(),
                ended.reason()));
    }

    private void tellEligibility(TriageCase triageCase, ScreeningDecision decision) {
        var finding = decision.eligibility();
        if (finding != null) {
            outbox.record(new EligibilityDecided(
                    triageCase.referralId(),
                    clock.instant(),
                    decision.serviceType().name(),
                    finding.outcome().name(),
                    finding.ruleId(),
                    finding.tableVersion(),
                    finding.reason(),
                    decision.responsibility().outcome().name(),
                    decision.responsibility().evidence().council()));
        }
    }

    private static Responsible responsible(Responsibility found) {
        return new Responsible(
                found.outcome().name(), found.ruleId(), found.evidence().council(), found.reason());
    }

    private static Verdict verdict(ScreeningDecision decision) {
        var standing = decision.standing();
        var authority = decision.authority();
        var targets = decision.targets();
        return new Verdict(
                decision.serviceType(),
                standing == null ? null : standing.outcome(),
                standing == null ? null : standing.ruleId(),
                standing == null ? null : standing.reason(),
                standing == null ? null : standing.tableVersion(),
                authority == null ? null : authority.outcome().name(),
                authority == null ? null : authority.ruleId(),
                authority == null ? null : authority.reason(),
                decision.isNonInstructed(),
                decision.banding().band(),
                decision.banding().ruleId(),
                decision.banding().reason(),
                targets.contactDue(),
                targets.allocateDue(),
                targets.impossible(),
                decision.district());
    }
}
