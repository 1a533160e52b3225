package org.advocacyhub.triage.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.DutyPromptAnswered;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.outofarea.StartOutOfAreaClock;
import org.advocacyhub.triage.prompt.DeclineReason;
import org.advocacyhub.triage.prompt.DutyPrompt;
import org.advocacyhub.triage.prompt.DutyPrompts;
import org.advocacyhub.triage.prompt.PromptReply;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.screening.ScreenReferral;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** The authority replied to a duty prompt, also late: somebody at the hub writes it down and the referral goes on. */
@ApplicationScoped
class ReplyToPrompt {

    /** Rule id of a referral that ends because the authority does not ask for an advocate. */
    static final String DECLINED = "A.3.3-DECLINED";

    /** Rule id of what the referrer is asked when the authority needs more. */
    static final String MORE = "A.3.3-MORE";

    private final DispatchLock lock;
    private final DutyPrompts prompts;
    private final TriageCases cases;
    private final Reservations reservations;
    private final FactsJson factsJson;
    private final ScreenReferral screenReferral;
    private final StartOutOfAreaClock startOutOfAreaClock;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    ReplyToPrompt(
            DispatchLock lock,
            DutyPrompts prompts,
            TriageCases cases,
            Reservations reservations,
            FactsJson factsJson,
            ScreenReferral screenReferral,
            StartOutOfAreaClock startOutOfAreaClock,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.prompts = prompts;
        this.cases = cases;
        this.reservations = reservations;
        this.factsJson = factsJson;
        this.screenReferral = screenReferral;
        this.startOutOfAreaClock = startOutOfAreaClock;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param reason why it declined; null otherwise
     * @param recordedBy who wrote the reply down
     */
    @Transactional
    DutyPrompt handle(UUID promptId, PromptReply reply, DeclineReason reason, String recordedBy) {
        lock.take();
        var prompt = prompts.require(promptId);
        reservations.requireFree(prompt.referralId(), recordedBy);
        prompt.answered(reply, reason, clock.instant(), recordedBy);
        keepAndTell(prompt, reply, reason, recordedBy);
        var triageCase = cases.require(prompt.referralId());
        triageCase.screenAgain(LocalDate.now(clock));
        switch (reply) {
            case ACCEPTED -> instructed(triageCase, recordedBy);
            case DECLINED -> declined(triageCase, reason);
            case NEEDS_MORE -> askReferrer(triageCase);
        }
        prompts.flush();
        return prompt;
    }

    private void keepAndTell(DutyPrompt prompt, PromptReply reply, DeclineReason reason, String recordedBy) {
        var why = reason == null ? null : reason.name();
        decisions.store(
                prompt.referralId(),
                Decisions.Kind.NOTE,
                clock.instant(),
                recordedBy,
                Map.of("promptId", prompt.promptId(), "promptedAt", prompt.promptedAt(), "replyBy", prompt.replyBy()),
                Map.of(
                        "note",
                        "the authority replied to a duty prompt",
                        "reply",
                        reply,
                        "reason",
                        why == null ? "" : why));
        outbox.record(new DutyPromptAnswered(
                prompt.referralId(), prompt.promptId(), clock.instant(), reply.name(), why, prompt.workingDays()));
    }

    /** The tables are read as if the authority had referred: it instructs. */
    private void instructed(TriageCase triageCase, String recordedBy) {
        triageCase.instructedByAuthority();
        screenReferral.handle(triageCase, factsJson.read(triageCase.referral().factsJson()), recordedBy);
    }

    /** Another authority's duty is never closed plain: a person finds out whose it is, in the time for it (G.3). */
    private void declined(TriageCase triageCase, DeclineReason reason) {
        if (reason == DeclineReason.NOT_RESPONSIBLE) {
            triageCase.standing().queueFor("OUT_OF_AREA");
            startOutOfAreaClock.handle(triageCase);
            outbox.record(new QueuedForPerson(triageCase.referralId(), clock.instant(), "OUT_OF_AREA"));
            return;
        }
        triageCase.endPauses(LocalDate.now(clock));
        triageCase.end(TriageState.REJECTED, DECLINED, null);
        outbox.record(new TriageEnded(
                triageCase.referralId(),
                clock.instant(),
                TriageState.REJECTED.name(),
                DECLINED,
                null,
                "The authority does not ask for an advocate. " + reason.words()));
    }

    private void askReferrer(TriageCase triageCase) {
        var asked = List.of(MORE);
        triageCase.askReferrer(asked, LocalDate.now(clock));
        outbox.record(new InformationRequested(
                triageCase.referralId(),
                clock.instant(),
                asked,
                "The authority needs to know more before it can say whether it asks for an advocate."));
    }
}
