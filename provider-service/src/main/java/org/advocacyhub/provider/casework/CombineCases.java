package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Links the cases of two people who are assessed together, a carer and the cared-for (domain.md A.3.4, A.11): one case each, one
 * advocate for both only while nobody asks for two.
 */
@ApplicationScoped
class CombineCases {

    private final Cases cases;
    private final CaseHistory history;
    private final Clock clock;

    CombineCases(Cases cases, CaseHistory history, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(
            PartnerScope scope, UUID caseId, String ifMatch, String by, UUID otherCaseId, boolean separateAdvocates) {
        if (caseId.equals(otherCaseId)) {
            throw Refusal.invalid("otherCaseId", "same-case", "Name the case of the other person.");
        }
        // always in one order, so that two who combine the same cases don't wait in a circle
        var otherFirst = otherCaseId.compareTo(caseId) < 0;
        var early = otherFirst ? locked(scope, otherCaseId, null) : locked(scope, caseId, ifMatch);
        var late = otherFirst ? locked(scope, caseId, ifMatch) : locked(scope, otherCaseId, null);
        var one = otherFirst ? late : early;
        var other = otherFirst ? early : late;
        refuse(one, other, separateAdvocates);
        var group = Optional.ofNullable(one.links().combinedAssessmentGroupId())
                .or(() -> Optional.ofNullable(other.links().combinedAssessmentGroupId()))
                .orElseGet(UUID::randomUUID);
        var today = LocalDate.now(clock);
        var separate = separateAdvocates
                || one.links().separateAdvocateRequested()
                || other.links().separateAdvocateRequested();
        combine(other, group, separate, by, today);
        combine(one, group, separate, by, today);
        cases.flush();
        return one.view(today);
    }

    private AdvocacyCase locked(PartnerScope scope, UUID caseId, String ifMatch) {
        return cases.lockedForMove(scope, caseId, ifMatch);
    }

    private static void refuse(AdvocacyCase one, AdvocacyCase other, boolean separateAdvocates) {
        if (one.origin().personKey().equals(other.origin().personKey())) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "same-person",
                    "A combined assessment is of two people; cases of one person are linked by themselves.");
        }
        var groups = one.links().combinedAssessmentGroupId() != null
                && other.links().combinedAssessmentGroupId() != null
                && !one.links().combinedAssessmentGroupId().equals(other.links().combinedAssessmentGroupId());
        if (groups) {
            throw Refusal.conflict(
                    "other-group", "Both cases belong to a combined assessment already, and not to the same.");
        }
        var separate = separateAdvocates
                || one.links().separateAdvocateRequested()
                || other.links().separateAdvocateRequested();
        if (separate && one.advocateId() != null && one.advocateId().equals(other.advocateId())) {
            throw CombinedAssessments.wanted(one.advocateId());
        }
    }

    private void combine(AdvocacyCase combined, UUID group, boolean separate, String by, LocalDate today) {
        combined.combined(group, separate, today);
        history.add(
                combined,
                CaseMove.COMBINATION,
                by,
                new CaseHistory.Why(
                        today,
                        "A.3.4",
                        null,
                        separate
                                ? "Assessed together with another person, with an advocate each."
                                : "Assessed together with another person."));
    }
}
