package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.independence.NameAdvocate;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.partner.GivenUpWork;
import org.advocacyhub.provider.partner.OpenCases;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Takes a closed case up again for the same issue within 20 working days of its closure (domain.md D.1.2). It takes room like a
 * new one, and its advocate has to be as fit and as independent as for a new one.
 */
@ApplicationScoped
class ReopenCase {

    private final Cases cases;
    private final CaseHistory history;
    private final Assignments assignments;
    private final CombinedAssessments combinedAssessments;
    private final Allocation allocation;
    private final NameAdvocate nameAdvocate;
    private final OpenCases openCases;
    private final GivenUpWork givenUpWork;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    ReopenCase(
            Cases cases,
            CaseHistory history,
            Assignments assignments,
            CombinedAssessments combinedAssessments,
            Allocation allocation,
            NameAdvocate nameAdvocate,
            OpenCases openCases,
            GivenUpWork givenUpWork,
            Feed feed,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.assignments = assignments;
        this.combinedAssessments = combinedAssessments;
        this.allocation = allocation;
        this.nameAdvocate = nameAdvocate;
        this.openCases = openCases;
        this.givenUpWork = givenUpWork;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Who goes on, and whether for the same issue.
     *
     * @param approval why an advocate with a soft conflict is named; null when there is none
     */
    record Reopening(String advocateId, boolean sameIssue, ApprovalReason approval) {}

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, Reopening reopening) {
        var reopened = cases.lockedForMove(scope, caseId, ifMatch);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (!reopening.sameIssue()) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "new-referral-needed",
                    "A case is taken up again for the same issue only (rule D.1.2): a new issue is a new referral.");
        }
        refuseGivenUp(reopened, today);
        var advocateId = reopening.advocateId();
        var before = reopened.advocateId();
        reopened.closure().reopen(advocateId, today);
        allocation.mustWorkFor(scope, reopened.partnerId(), advocateId);
        combinedAssessments.refuseShared(reopened, advocateId);
        nameAdvocate.handle(
                scope,
                reopened.naming(reopened.partnerId(), advocateId, reopening.approval(), today),
                reopened.origin().advocateGender(),
                by);
        if (!advocateId.equals(before)) {
            assignments.change(reopened, today, CaseMove.REOPENING.name());
        }
        history.add(
                reopened,
                CaseMove.REOPENING,
                by,
                new CaseHistory.Why(today, "D.1.2", null, "Taken up again for the same issue."));
        cases.flush();
        feed.tell(new FeedEntry(
                reopened.partnerId(),
                FeedEntry.Type.CASE_REOPENED,
                now,
                reopened.origin().offerId(),
                caseId,
                reopened.referralId()));
        outbox.record(new CaseReopened(reopened.referralId(), caseId, reopened.partnerId(), advocateId, now, today));
        openCases.oneMore(reopened.partnerId());
        return reopened.view(today);
    }

    /** Whoever has given the work up takes nothing of it up again (F.9). */
    private void refuseGivenUp(AdvocacyCase reopened, LocalDate today) {
        if (givenUpWork
                .until(today, reopened.partnerId())
                .concerns(reopened.serviceType(), reopened.origin().district())) {
            throw Refusal.conflict(
                    "work-given-up",
                    "The partner has withdrawn from this work: a new referral goes to whoever does it now.");
        }
    }
}
