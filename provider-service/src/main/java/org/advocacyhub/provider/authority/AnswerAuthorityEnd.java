package org.advocacyhub.provider.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.authority.domain.Answer;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Consequence;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Decision;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Ground;
import org.advocacyhub.provider.casework.CasesOfReferral;
import org.advocacyhub.provider.casework.ChangeInstruction;
import org.advocacyhub.provider.casework.DecidedInstruction;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Whoever works the case reads what was withdrawn, and says what was done about the last of it. */
@ApplicationScoped
class AnswerAuthorityEnd {

    /**
     * What was withdrawn of a case of this type.
     *
     * @param decision that the case goes on without instruction; empty when nobody decided so
     */
    record Ended(List<AuthorityEnd> ends, String serviceType, Optional<Decision> decision) {

        /** What follows from one of them. */
        Consequence consequence(AuthorityEnd end) {
            return end.consequence(serviceType, decision);
        }
    }

    private final CasesOfReferral cases;
    private final AuthorityEnds ends;
    private final ChangeInstruction instruction;
    private final DecidedInstruction decisions;
    private final Clock clock;

    AnswerAuthorityEnd(
            CasesOfReferral cases,
            AuthorityEnds ends,
            ChangeInstruction instruction,
            DecidedInstruction decisions,
            Clock clock) {
        this.cases = cases;
        this.ends = ends;
        this.instruction = instruction;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional
    Ended read(PartnerScope scope, UUID caseId) {
        var serviceType = cases.serviceType(scope, caseId);
        return new Ended(ends.of(scope, caseId), serviceType, decision(scope, caseId));
    }

    @Transactional
    Ended answer(PartnerScope scope, UUID caseId, Answer answer, LocalDate on, String by) {
        var serviceType = cases.serviceType(scope, caseId);
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("answeredOn", "in-the-future", "The day lies in the future.");
        }
        var ended = new Ended(ends.locked(scope, caseId), serviceType, decision(scope, caseId));
        answerAll(ended, answer, on, by);
        switch (answer) {
            case GOES_ON_NON_INSTRUCTED -> instruction.follow(scope, caseId, false, "answeredOn", on, by);
            case CONSENT_GIVEN_AGAIN -> instruction.follow(scope, caseId, true, "answeredOn", on, by);
            case COMPLIED -> {} // says nothing of who instructs
        }
        return ended;
    }

    private static void answerAll(Ended ended, Answer answer, LocalDate on, String by) {
        var open = ended.ends().stream().filter(end -> end.answer() == null).toList();
        if (open.isEmpty()) {
            throw Refusal.conflict("nothing-to-answer", "Nothing that was withdrawn waits for an answer.");
        }
        var answerable = open.stream()
                .filter(end -> ended.consequence(end).answers().contains(answer))
                .toList();
        if (answerable.isEmpty()) {
            throw open.getFirst().notPossible(ended.serviceType(), ended.consequence(open.getFirst()));
        }
        answerable.forEach(
                end -> end.answer(answer, ended.consequence(end).grounds().get(answer), on, by));
    }

    private Optional<Decision> decision(PartnerScope scope, UUID caseId) {
        return decisions
                .standing(scope, caseId)
                .map(made -> new Decision(new Ground(made.ruleId(), made.inWords()), made.at()));
    }
}
