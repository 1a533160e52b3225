package org.advocacyhub.provider.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.CaseStep;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.provider.casework.domain.StepStanding;

/**
 * A case as its partner sees it.
 *
 * @param underEighteen the person was under 18 when it was offered, or turned out to have been, which A.15 asks a DBS for children for; absent when the age isn't known
 * @param openedOn here: every rule reckons from it
 * @param openSince of a case that the provider before left open: the day on which that opened it; absent for a new referral
 * @param assignedOn since when it is this partner's
 * @param confidentialityExplainedOn when it was explained what is not kept confidential (H.5); absent while it wasn't
 * @param contactDelay why the first contact is late (A.10.2); absent while nothing is said
 * @param allocationDelay why nobody was named in time
 * @param minutes all minutes recorded, another partner's before a transfer included
 * @param steps what has to be done whatever the case is about, and where it stands (domain.md D.1.2)
 * @param appointment for how long a representative is appointed (A.5.5 to A.7); absent where the type has none
 * @param hold why it rests; absent while it doesn't
 * @param holdReviewDue the day has come on which somebody looks again whether it still rests (D.1.2)
 * @param closureSummary free text: only where a single case is read and the viewer is remembered
 * @param stepsMissing which of them were left behind at the closure
 * @param signedBy the manager who signed the closure, where D.2 wants one
 * @param reopenUntil last day on which a closed case may be taken up again
 * @param handingOver another partner is asked to take it over
 * @param episodeId the same for the person's cases at this partner that ran at the same time (A.11)
 * @param previousCaseId the person's last closed case of this type at this partner
 * @param combinedAssessmentGroupId the same for cases that are assessed together, a carer's and the cared-for's (A.3.4)
 * @param separateAdvocateRequested somebody asked that the cases of the group have an advocate each
 * @param dataDeletedOn since when nothing of what was said about it is kept (H.4); absent before
 * @param moves what can be done now: last parts of the addresses under {@code /cases/{caseId}/}
 */
public record CaseView(
        UUID caseId,
        UUID referralId,
        UUID offerId,
        String referralRef,
        String partnerId,
        String advocateId,
        String serviceType,
        String band,
        String district,
        boolean nonInstructed,
        Boolean underEighteen,
        LocalDate contactDue,
        CaseState state,
        Instant openedAt,
        LocalDate openedOn,
        LocalDate openSince,
        LocalDate assignedOn,
        LocalDate firstContactOn,
        ActivityCategory firstContactMode,
        LocalDate confidentialityExplainedOn,
        DelayReason contactDelay,
        DelayReason allocationDelay,
        int minutes,
        List<StepStanding> steps,
        AppointmentView appointment,
        Hold hold,
        boolean holdReviewDue,
        LocalDate closedOn,
        ClosureReason closureReason,
        String closureSummary,
        Boolean feedbackOffered,
        List<CaseStep> stepsMissing,
        String signedBy,
        LocalDate reopenUntil,
        boolean handingOver,
        UUID episodeId,
        UUID previousCaseId,
        UUID combinedAssessmentGroupId,
        boolean separateAdvocateRequested,
        LocalDate dataDeletedOn,
        List<String> moves,
        long version) {

    /** @param closureSummary in the clear, for who may read it; otherwise null */
    static CaseView of(AdvocacyCase found, LocalDate today, String closureSummary) {
        var origin = found.origin();
        var time = found.time();
        var life = found.life();
        var links = found.links();
        var end = life.ending().orElseGet(CaseEnding::new);
        return new CaseView(
                found.id(),
                origin.referralId(),
                origin.offerId(),
                origin.referralRef(),
                found.partnerId(),
                found.advocateId(),
                origin.serviceType(),
                origin.band(),
                origin.district(),
                found.isNonInstructed(),
                origin.underEighteen(),
                origin.contactDue(),
                life.state(),
                found.openedAt(),
                found.openedOn(),
                origin.openSince(),
                found.assignment().assignedOn(),
                time.firstContactOn(),
                time.firstContactMode(),
                found.steps().confidentialityExplainedOn(),
                time.contactDelay(),
                found.assignment().allocationDelay(),
                time.totalMinutes(),
                found.steps()
                        .facts(found.isNonInstructed(), found.openedOn(), time.firstContactOn())
                        .standings(today),
                found.steps().appointment().map(AppointmentView::of).orElse(null),
                life.hold().orElse(null),
                life.hold().filter(hold -> hold.isToBeReviewed(today)).isPresent(),
                end.closedOn(),
                end.reason(),
                closureSummary,
                end.feedbackOffered(),
                end.stepsMissing(),
                end.signedBy(),
                end.reopenUntil(),
                life.handingOver(),
                links.episodeId(),
                links.previousCaseId(),
                links.combinedAssessmentGroupId(),
                links.separateAdvocateRequested(),
                found.dataDeletedOn(),
                found.situation().moves(today).stream().map(CaseMove::path).toList(),
                found.version());
    }
}
