package org.advocacyhub.provider.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.authority.domain.Answer;
import org.advocacyhub.provider.casework.CasesOfReferral;
import org.advocacyhub.provider.casework.ChangeInstruction;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Whoever works the case reads what was withdrawn, and says what was done about the last of it. */
@ApplicationScoped
class AnswerAuthorityEnd {

    /** What was withdrawn of a case of this type. */
    record Ended(List<AuthorityEnd> ends, String serviceType) {}

    private final CasesOfReferral cases;
    private final AuthorityEnds ends;
    private final ChangeInstruction instruction;
    private final Clock clock;

    AnswerAuthorityEnd(CasesOfReferral cases, AuthorityEnds ends, ChangeInstruction instruction, Clock clock) {
        this.cases = cases;
        this.ends = ends;
        this.instruction = instruction;
        this.clock = clock;
    }

    @Transactional
    Ended read(PartnerScope scope, UUID caseId) {
        var serviceType = cases.serviceType(scope, caseId);
        return new Ended(ends.of(scope, caseId), serviceType);
    }

    @Transactional
    Ended answer(PartnerScope scope, UUID caseId, Answer answer, LocalDate on, String by) {
        var serviceType = cases.serviceType(scope, caseId);
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("answeredOn", "in-the-future", "The day lies in the future.");
        }
        var all = ends.locked(scope, caseId);
        var open = all.stream().filter(end -> end.answer() == null).toList();
        if (open.isEmpty()) {
            throw Refusal.conflict("nothing-to-answer", "Nothing that was withdrawn waits for an answer.");
        }
        var answered = open.stream()
                .filter(end -> end.mayBeAnswered(answer, serviceType))
                .toList();
        if (answered.isEmpty()) {
            throw open.getFirst().notPossible(serviceType);
        }
        answered.forEach(end -> end.answer(answer, on, by));
        switch (answer) {
            case GOES_ON_NON_INSTRUCTED -> instruction.follow(scope, caseId, false, "answeredOn", on, by);
            case CONSENT_GIVEN_AGAIN -> instruction.follow(scope, caseId, true, "answeredOn", on, by);
            case COMPLIED -> {} // says nothing of who instructs
        }
        return new Ended(all, serviceType);
    }
}
