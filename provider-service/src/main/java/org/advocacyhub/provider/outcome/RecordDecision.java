package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.CaseEvent.DecisionOutcomeRecorded;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Records what became of a statutory decision: an answer to one of the questions that D.5 has for the type of the case. */
@ApplicationScoped
class RecordDecision {

    static final String DECISION = "DECISION";

    /**
     * The answer to a question.
     *
     * @param codes several where the question takes several
     * @param decidedOn the day of the decision; null when it is not said
     */
    record Answer(String question, List<String> codes, LocalDate decidedOn) {}

    private final RecordOnCase cases;
    private final OutcomeCodes codes;
    private final ChosenCodes chosenCodes;
    private final Outbox outbox;
    private final Clock clock;

    RecordDecision(RecordOnCase cases, OutcomeCodes codes, ChosenCodes chosenCodes, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.codes = codes;
        this.chosenCodes = chosenCodes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Answer handle(PartnerScope scope, UUID caseId, Answer answer, String by) {
        var onCase = cases.lock(scope, caseId, null);
        var today = LocalDate.now(clock);
        requireQuestion(onCase, answer);
        requirePast(answer.decidedOn(), today);
        var before = ChosenCodes.latest(chosenCodes.of(scope, caseId, answer.question()));
        refuseCodes(onCase, answer, today, before);
        var revision = before.isEmpty() ? 1 : before.getFirst().key().revision() + 1;
        chosenCodes.add(answer.codes().stream()
                .map(code -> new ChosenCode(
                        new ChosenCode.Key(caseId, answer.question(), revision, code),
                        onCase.partnerId(),
                        null,
                        false,
                        today,
                        by,
                        clock.instant()))
                .toList());
        outbox.record(new DecisionOutcomeRecorded(
                onCase.referralId(),
                caseId,
                onCase.partnerId(),
                onCase.serviceType(),
                today,
                answer.question(),
                answer.codes().stream().sorted().toList(),
                answer.decidedOn()));
        return answer;
    }

    private static void requirePast(LocalDate decidedOn, LocalDate today) {
        if (decidedOn != null && decidedOn.isAfter(today)) {
            throw Refusal.invalid("decidedOn", "in-the-future", "The day lies in the future.");
        }
    }

    private void requireQuestion(LockedCase onCase, Answer answer) {
        var question = codes.list(answer.question())
                .filter(list -> list.kind().equals(DECISION))
                .orElseThrow(() -> Refusal.invalid("question", "unknown-code", "There is no such question."));
        if (!question.serviceTypes().contains(onCase.serviceType())) {
            throw Refusal.invalid(
                    "question",
                    "other-type",
                    "This is asked for cases of: " + String.join(", ", question.serviceTypes()));
        }
        if (!question.many() && answer.codes().size() > 1) {
            throw Refusal.invalid("codes", "one-only", "This question takes one code.");
        }
        if (Set.copyOf(answer.codes()).size() < answer.codes().size()) {
            throw Refusal.invalid("codes", "repeated", "Each code is named once.");
        }
    }

    private void refuseCodes(LockedCase onCase, Answer answer, LocalDate today, List<ChosenCode> before) {
        var contract = codes.contractOf(onCase.partnerId(), onCase.serviceType(), onCase.openedOn());
        var catalogue = codes.catalogue(contract, answer.question());
        var kept = before.stream().map(row -> row.key().code()).collect(Collectors.toSet());
        for (int i = 0; i < answer.codes().size(); i++) {
            var field = "codes[" + i + "]";
            catalogue.fault(answer.codes().get(i), today, kept).ifPresent(fault -> {
                throw Refusal.invalid(field, fault.code(), fault.message());
            });
        }
    }
}
