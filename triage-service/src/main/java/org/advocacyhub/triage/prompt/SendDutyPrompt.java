package org.advocacyhub.triage.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.DutyPrompted;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.refdata.DeskData;
import org.advocacyhub.triage.triagecase.TriageCase;

/** The gate waits for the authority (domain.md A.3.3): it is prompted, once, and its clock starts. */
@ApplicationScoped
public class SendDutyPrompt {

    private final DutyPrompts prompts;
    private final DeskData deskData;
    private final Outbox outbox;
    private final Clock clock;

    SendDutyPrompt(DutyPrompts prompts, DeskData deskData, Outbox outbox, Clock clock) {
        this.prompts = prompts;
        this.deskData = deskData;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A prompt that has no reply yet goes on, with the clock that it has. */
    @Transactional(TxType.MANDATORY)
    public void handle(TriageCase triageCase) {
        if (prompts.unanswered(triageCase.referralId()).isPresent()) {
            return;
        }
        var prompt =
                DutyPrompt.of(triageCase, deskData.on(triageCase.referral().effectiveReceivedOn()), clock.instant());
        prompts.persist(prompt);
        outbox.record(new DutyPrompted(
                prompt.referralId(),
                prompt.promptId(),
                prompt.promptedAt(),
                prompt.serviceType(),
                prompt.authorityCode(),
                null,
                prompt.sendBy(),
                prompt.replyBy(),
                prompt.escalateAfter()));
    }
}
