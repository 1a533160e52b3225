package org.advocacyhub.provider.casework;

import java.util.Optional;
import org.advocacyhub.contracts.CaseEvent.ReportStandingChanged;
import org.advocacyhub.contracts.CaseEvent.VisitDueChanged;

/** What others are told of how a case stands. */
final class CaseTidings {

    private CaseTidings() {}

    /** By when the person is to be visited next (domain.md A.6); empty for a case without visits. */
    static Optional<VisitDueChanged> visitDue(AdvocacyCase of) {
        return of.steps()
                .nextVisitDue(of.openedOn())
                .map(due -> new VisitDueChanged(
                        of.referralId(), of.id(), of.partnerId(), of.steps().lastVisitOn(), due));
    }

    /** How it stands with the report; empty for a case in which none is owed (domain.md A.5.6). */
    static Optional<ReportStandingChanged> reportStanding(AdvocacyCase of) {
        var steps = of.steps();
        return steps.reportNeeded()
                ? Optional.of(new ReportStandingChanged(
                        of.referralId(),
                        of.id(),
                        of.partnerId(),
                        steps.reportDueOn(),
                        steps.reportedOn(),
                        steps.reportExcused()))
                : Optional.empty();
    }
}
