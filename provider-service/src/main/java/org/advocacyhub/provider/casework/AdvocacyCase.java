package org.advocacyhub.provider.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.CaseEvent.ReportStandingChanged;
import org.advocacyhub.contracts.CaseEvent.VisitDueChanged;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.CareActProcess;
import org.advocacyhub.provider.casework.domain.CaseDates;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseRules;
import org.advocacyhub.provider.casework.domain.CaseSituation;
import org.advocacyhub.provider.casework.domain.CaseStanding;
import org.advocacyhub.provider.casework.domain.CaseStanding.Active;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closed;
import org.advocacyhub.provider.casework.domain.CaseStanding.Closing;
import org.advocacyhub.provider.casework.domain.CaseStanding.FirstContact;
import org.advocacyhub.provider.casework.domain.CaseStanding.OnHold;
import org.advocacyhub.provider.casework.domain.CaseStanding.Open;
import org.advocacyhub.provider.casework.domain.CaseStanding.OpenAllocated;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.ClosureRules;
import org.advocacyhub.provider.casework.domain.Ending;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.provider.casework.domain.HoldReason;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.provider.casework.domain.Signer;
import org.advocacyhub.provider.independence.Screening.Naming;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.independence.domain.CaseFacts;
import org.advocacyhub.runtime.web.Refusal;

/**
 * One referral being worked by one partner (domain.md D.1.2). Moves only as {@link CaseStanding} and {@link CaseSituation}
 * allow; everything recorded on it goes through it, so that the database row's lock keeps the order.
 */
@Entity
class AdvocacyCase {

    @Id
    private UUID id;

    @Embedded
    private CaseOrigin origin;

    private boolean nonInstructed;
    private LocalDate instructionChangedOn;
    private String partnerId;
    private String advocateId;

    @Embedded
    private CaseLife life = new CaseLife();

    private Instant openedAt;
    private LocalDate openedOn;
    private LocalDate assignedOn;
    private LocalDate allocatedOn;
    private Instant allocationOverdueAt;

    @Column(insertable = false, updatable = false)
    private boolean unallocated;

    private LocalDate firstContactOn;

    @Enumerated(EnumType.STRING)
    private ActivityCategory firstContactMode;

    private int totalMinutes;
    private LocalDate lastRecordedOn;

    @Embedded
    private CaseSteps steps;

    private UUID combinedAssessmentGroupId;
    private boolean separateAdvocateRequested;
    private UUID episodeId;
    private UUID previousCaseId;
    private LocalDate dataDeletedOn;

    @Version
    private long version;

    protected AdvocacyCase() {}

    static AdvocacyCase open(
            UUID id, OpenCase.Opening opening, CaseRules rules, Relatives.Found relatives, Instant at, LocalDate on) {
        var opened = new AdvocacyCase();
        opened.id = id;
        opened.origin = new CaseOrigin(opening);
        opened.nonInstructed = opening.nonInstructed();
        opened.partnerId = opening.partnerId();
        opened.advocateId = opening.advocateId();
        opened.steps = CaseSteps.under(rules, on);
        opened.episodeId = relatives.episodeId() == null ? id : relatives.episodeId();
        opened.previousCaseId = relatives.previousCaseId();
        opened.openedAt = at;
        opened.openedOn = on;
        opened.assignedOn = on;
        opened.allocatedOn = opening.advocateId() == null ? null : on;
        return opened;
    }

    /** The first substantive contact, or the visit of a non-instructed case (domain.md C.2). */
    void contacted(LocalDate on, ActivityCategory mode, LocalDate today) {
        require(CaseMove.FIRST_CONTACT, today);
        refuse("contactOn", dates(today).worked(on));
        if (!mode.isContact()) {
            throw Refusal.invalid(
                    "mode", "no-contact", "A first contact is with the person: see domain.md D.3, DIRECT.");
        }
        if (nonInstructed && !mode.isVisit()) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "visit-required",
                    "In a non-instructed case the first contact is a visit: CLIENT_CONTACT_F2F or MEETING_WITH_CLIENT.");
        }
        life.stand(life.as(OpenAllocated.class).contact());
        firstContactOn = on;
        firstContactMode = mode;
        steps.met(on, mode);
    }

    /** Time was worked on it. */
    void worked(LocalDate on, int minutes, LocalDate today) {
        require(CaseMove.ACTIVITY, today);
        refuse("workedOn", dates(today).worked(on));
        begin();
        totalMinutes += minutes;
        recorded(on);
    }

    /**
     * Time was taken back; the latest record of all that still stands may be an earlier one now, and so may the last visit.
     *
     * @param lastVisit of those that were recorded as work and still stand; null when none does
     */
    void takenBack(int minutes, LocalDate lastRecord, LocalDate lastVisit) {
        totalMinutes -= minutes;
        lastRecordedOn = lastRecord;
        var contact = firstContactMode != null && firstContactMode.isVisit() ? firstContactOn : null;
        steps.visitTakenBack(openedOn, later(lastVisit, contact));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    CaseSteps steps() {
        return steps;
    }

    /** Time was recorded in the place of what was taken back, also after the closure, but not for a day after it. */
    void workedInstead(LocalDate on, int minutes, LocalDate today) {
        if (life.isOpen()) {
            worked(on, minutes, today);
            return;
        }
        var closedOn = life.ending().orElseThrow().closedOn();
        refuse("workedOn", dates(today).worked(on));
        if (on.isAfter(closedOn)) {
            throw Refusal.invalid("workedOn", "after-closure", "The case was closed on " + closedOn + ".");
        }
        totalMinutes += minutes;
        recorded(on);
    }

    /** How it was worked, which tells the meetings by which the baseline is due (domain.md D.1.2). */
    void met(LocalDate on, ActivityCategory how) {
        if (firstContactOn != null) {
            steps.met(on, how);
        }
    }

    /** The impact scale was asked. */
    void scored(LocalDate on, LocalDate today) {
        require(CaseMove.SCORES, today);
        refuse("scoredOn", dates(today).asked(on));
        begin();
        recorded(on);
    }

    /** At which point the scale was asked: the start is the baseline. */
    void scoredAt(ScorePoint point, LocalDate on) {
        steps.scored(point, on);
    }

    /** The outcome questions were answered; may still happen after closure. */
    void answered(LocalDate on, boolean observed, LocalDate today) {
        require(CaseMove.FEEDBACK, today);
        refuse("givenOn", dates(today).asked(on));
        if (nonInstructed && !observed) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "observation-required",
                    "In a non-instructed case feedback is by observation (domain.md D.5.1): send observed true.");
        }
        if (life.isOpen()) {
            recorded(on);
        }
    }

    /** The person may be asked the outcome questions; an observer is not asked by a link. */
    void mayBeAsked(LocalDate today) {
        require(CaseMove.FEEDBACK, today);
        if (nonInstructed) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "observation-required",
                    "In a non-instructed case feedback is by observation (domain.md D.5.1): send it with observed true.");
        }
    }

    /** A mandatory step was taken (domain.md D.1.2). */
    void takes(TakeStep.Step step, LocalDate today) {
        require(step.move(), today);
        step.day().ifPresent(day -> {
            refuse(
                    day.field(),
                    day.afterContact()
                            ? dates(today).asked(day.on())
                            : dates(today).worked(day.on()));
            recorded(day.on());
        });
        steps.take(step);
    }

    /** A process of the Care Act begins or ends within the case (domain.md D.1.4). */
    void followed(CareActProcess process, String field, LocalDate on, LocalDate today) {
        require(CaseMove.PROCESS, today);
        refuse(field, dates(today).worked(on));
        if (!process.fits(serviceType())) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "other-service-type",
                    "%s is no process of a case of %s: it takes a referral of its own (domain.md A.3.1)."
                            .formatted(process, serviceType()));
        }
        recorded(on);
    }

    /** Concerns about how the authority acts go to it in writing (domain.md A.3.4). */
    void concerned(LocalDate on, LocalDate today) {
        require(CaseMove.CONCERN, today);
        refuse("reportedOn", dates(today).asked(on));
        recorded(on);
    }

    /** It is assessed together with another person's case (domain.md A.3.4, A.11). */
    void combined(UUID group, boolean separateAdvocates, LocalDate today) {
        require(CaseMove.COMBINATION, today);
        combinedAssessmentGroupId = group;
        separateAdvocateRequested = separateAdvocateRequested || separateAdvocates;
    }

    /** Whether the person can instruct may be said of it, for this day; nothing that was said is put before what was said last. */
    void mayChangeInstruction(String field, LocalDate since, LocalDate today) {
        require(CaseMove.CAPACITY, today);
        refuse(field, dates(today).worked(since));
        if (instructionChangedOn != null && since.isBefore(instructionChangedOn)) {
            throw Refusal.invalid(
                    field,
                    "before-last-change",
                    "It was said last for " + instructionChangedOn + ": send a day from then on.");
        }
    }

    /** Instructed or not from this day on. */
    void instructedFrom(LocalDate since, boolean withoutInstruction) {
        nonInstructed = withoutInstruction;
        instructionChangedOn = since;
        recorded(since);
    }

    /** It rests. Whoever can't be reached is looked for no longer than the rules say (domain.md D.1.2). */
    void hold(Hold hold, LocalDate today) {
        require(CaseMove.HOLD, today);
        refuse("heldOn", dates(today).closed(hold.since()));
        if (hold.reason() == HoldReason.PERSON_UNREACHABLE) {
            var last = steps.rules().unreachableUntil(hold.since());
            if (hold.reviewOn().isAfter(last)) {
                throw Refusal.invalid(
                        "reviewOn",
                        "too-late",
                        "A case rests as PERSON_UNREACHABLE until %s at the latest; then it is closed or goes on."
                                .formatted(last));
            }
        }
        life.stand(life.as(Active.class).hold(hold));
        recorded(hold.since());
    }

    /** It goes on. */
    void resume(LocalDate on, LocalDate today) {
        require(CaseMove.RESUMPTION, today);
        refuse("resumedOn", dates(today).closed(on));
        life.stand(life.as(OnHold.class).resume());
        recorded(on);
    }

    /** The work ends, at once or when the reason's signer has signed (domain.md D.2). */
    void close(CloseCase.Closure closure, byte[] sealedSummary, Signer signer, LocalDate today) {
        require(CaseMove.CLOSURE, today);
        refuse("closedOn", dates(today).closed(closure.closedOn()));
        refuseUnfinished(closure.reason());
        var open = life.as(Open.class);
        var missing = steps.facts(nonInstructed, openedOn, firstContactOn).missing(today);
        var end = new Ending(closure.closedOn(), closure.reason(), steps.rules().reopenUntil(closure.closedOn()));
        var next = signer == Signer.MANAGER ? open.askToClose(end) : open.close(end);
        if (next instanceof Closed) {
            steps.visitsEnd();
        }
        life.end(next, new CaseEnding(end, open.resting(), closure.feedbackOffered(), sealedSummary, missing));
    }

    private void refuseUnfinished(ClosureReason reason) {
        ClosureRules.check(
                        reason, serviceType(), firstContactOn != null, steps.instructionWanted(), steps.reportWanted())
                .ifPresent(fault -> {
                    throw Refusal.conflict(fault.code(), fault.message());
                });
    }

    /** A manager signs the closure, who isn't the advocate of the case. */
    void sign(String manager, LocalDate today) {
        require(CaseMove.SIGN_OFF, today);
        refuseOwnSignature(manager);
        life.stand(life.as(Closing.class).sign());
        life.ending().orElseThrow().sign(manager, today);
        steps.visitsEnd();
    }

    /** A manager doesn't sign: it goes on where it stood. */
    void refuseToSign(String manager, LocalDate today) {
        require(CaseMove.SIGN_OFF, today);
        refuseOwnSignature(manager);
        life.stand(life.as(Closing.class).refuse());
    }

    private void refuseOwnSignature(String manager) {
        if (manager.equals(advocateId)) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "own-signature",
                    "The closure is signed by a manager, not by the advocate of the case (domain.md D.2).");
        }
    }

    /** It is taken up again for the same issue, in time, by this advocate. */
    void reopen(String advocate, LocalDate today) {
        require(CaseMove.REOPENING, today);
        life.stand(life.as(Closed.class).reopen(today));
        steps.visitsGoOn(openedOn);
        allocate(advocate, today);
    }

    /** Another partner is asked to take it over. */
    void offerElsewhere(LocalDate today) {
        require(CaseMove.TRANSFER, today);
        life.handOver(true);
    }

    /** Nobody takes it over: it stays. */
    void staysHere() {
        life.handOver(false);
    }

    /** Another partner's advocate works it from now on; everything that counts in days stays (domain.md D.1.3). */
    void takenOver(String partner, String advocate, LocalDate on) {
        if (!life.handingOver() || !life.isOpen()) {
            throw new IllegalStateException("case " + id + " is not being handed over");
        }
        life.handOver(false);
        partnerId = partner;
        assignedOn = on;
        allocate(advocate, on);
    }

    /**
     * The successor of a partner that withdrew goes on with it, whatever was asked of a third (domain.md F.9).
     *
     * @param advocate null when the successor names somebody later
     */
    void inherited(String partner, String advocate, LocalDate on) {
        life.handOver(false);
        partnerId = partner;
        assignedOn = on;
        advocateId = advocate;
        allocatedOn = advocate == null ? null : on;
        allocationOverdueAt = null;
    }

    /** Somebody has the case from this day on: named for the first time, or in another's place. */
    void allocate(String advocate, LocalDate on) {
        advocateId = advocate;
        allocatedOn = on;
    }

    /** Nobody was named until the day for it. */
    void allocationIsOverdue(Instant at) {
        allocationOverdueAt = at;
    }

    private void begin() {
        if (situation().workBegins()) {
            life.stand(life.as(FirstContact.class).work());
        }
    }

    CaseSituation situation() {
        return new CaseSituation(
                life.standing(),
                advocateId != null,
                steps.instructionWanted(),
                steps.agreed(),
                steps.reportWanted(),
                CareActProcess.anyOf(serviceType()),
                life.handingOver());
    }

    private void require(CaseMove move, LocalDate today) {
        var situation = situation();
        if (situation.waitsForAdvocate(move)) {
            throw Refusal.conflict(
                    "advocate-not-named", "Nobody works the case yet: POST /cases/{caseId}/advocate names somebody.");
        }
        var moves = situation.moves(today);
        if (!moves.contains(move)) {
            throw Refusal.conflict(
                    "move-not-possible",
                    "A case that is %s takes no %s%s; it takes %s."
                            .formatted(
                                    life.state(),
                                    move.path(),
                                    life.handingOver() ? " while another partner is asked to take it over" : "",
                                    moves.isEmpty()
                                            ? "nothing"
                                            : moves.stream().map(CaseMove::path).collect(Collectors.joining(", "))));
        }
    }

    private CaseDates dates(LocalDate today) {
        return new CaseDates(assignedOn, firstContactOn, lastRecordedOn, today);
    }

    private static void refuse(String field, Optional<CaseDates.Fault> fault) {
        fault.ifPresent(found -> {
            throw Refusal.invalid(field, found.code(), found.message());
        });
    }

    /** What recording work changes of a case. */
    record Recorded(
            UUID id,
            CaseState state,
            int totalMinutes,
            LocalDate lastRecordedOn,
            LocalDate firstMeetingOn,
            LocalDate secondMeetingOn,
            LocalDate lastVisitOn,
            LocalDate visitDueOn,
            Instant visitOverdueAt) {}

    /** As recording has left it. */
    Recorded recorded() {
        return new Recorded(
                id,
                life.state(),
                totalMinutes,
                lastRecordedOn,
                steps.firstMeetingOn(),
                steps.secondMeetingOn(),
                steps.lastVisitOn(),
                steps.visitDueOn(),
                steps.visitOverdueAt());
    }

    private void recorded(LocalDate on) {
        lastRecordedOn = lastRecordedOn == null || on.isAfter(lastRecordedOn) ? on : lastRecordedOn;
    }

    LocalDate visitDueOn() {
        return steps.visitDueOn();
    }

    LocalDate lastVisitOn() {
        return steps.lastVisitOn();
    }

    /** By when the person is to be visited next (domain.md A.6), as it is told; empty for a case without visits. */
    Optional<VisitDueChanged> visitDue() {
        return steps.nextVisitDue(openedOn)
                .map(due -> new VisitDueChanged(referralId(), id, partnerId, steps.lastVisitOn(), due));
    }

    /** How it stands with the report, as it is told; empty for a case in which none is owed (domain.md A.5.6). */
    Optional<ReportStandingChanged> reportStanding() {
        return steps.reportNeeded()
                ? Optional.of(new ReportStandingChanged(
                        referralId(), id, partnerId, steps.reportDueOn(), steps.reportedOn(), steps.reportExcused()))
                : Optional.empty();
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    /** Its words are gone, and nothing is recorded on it any more (domain.md H.4). */
    void refuseOnceDeleted() {
        if (dataDeletedOn != null) {
            throw Refusal.conflict(
                    "data-deleted",
                    "What was said about this case was deleted on " + dataDeletedOn
                            + " as the time for keeping it was over (domain.md H.4): it takes nothing any more.");
        }
    }

    UUID referralId() {
        return origin.referralId();
    }

    UUID offerId() {
        return origin.offerId();
    }

    String referralRef() {
        return origin.referralRef();
    }

    String partnerId() {
        return partnerId;
    }

    String advocateId() {
        return advocateId;
    }

    String personKey() {
        return origin.personKey();
    }

    UUID episodeId() {
        return episodeId;
    }

    UUID previousCaseId() {
        return previousCaseId;
    }

    String serviceType() {
        return origin.serviceType();
    }

    /** As it stands now; it may have been otherwise before. */
    boolean isNonInstructed() {
        return nonInstructed;
    }

    /** False also when the age isn't known. */
    boolean isUnderEighteen() {
        return Boolean.TRUE.equals(origin.underEighteen());
    }

    /** The person's age was put right; true when it says something new. */
    boolean isAboutSomebodyUnderEighteen(Boolean known) {
        return origin.isUnderEighteen(known);
    }

    String advocateGender() {
        return origin.advocateGender();
    }

    String band() {
        return origin.band();
    }

    String district() {
        return origin.district();
    }

    LocalDate allocateDue() {
        return origin.allocateDue();
    }

    UUID combinedAssessmentGroupId() {
        return combinedAssessmentGroupId;
    }

    boolean separateAdvocateRequested() {
        return separateAdvocateRequested;
    }

    CaseState state() {
        return life.state();
    }

    boolean isClosed() {
        return life.state() == CaseState.CLOSED;
    }

    /** How it ended; only of a case that is closing or closed. */
    CaseEnding ending() {
        return life.ending().orElseThrow();
    }

    /** How it ended; empty while it goes on. */
    Optional<CaseEnding> endingIfAny() {
        return life.ending();
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate assignedOn() {
        return assignedOn;
    }

    LocalDate allocatedOn() {
        return allocatedOn;
    }

    CaseOrigin origin() {
        return origin;
    }

    CaseRules rules() {
        return steps.rules();
    }

    /** What is asked before an advocate of a partner is named for it. */
    Naming naming(String partner, String advocate, ApprovalReason approval, LocalDate on) {
        var facts = new CaseFacts(personKey(), serviceType(), isUnderEighteen(), district(), on);
        return new Naming(offerId(), referralId(), partner, advocate, facts, approval);
    }

    HandOver.Outline outline() {
        return new HandOver.Outline(
                id,
                referralId(),
                offerId(),
                partnerId,
                serviceType(),
                origin.band(),
                origin.district(),
                nonInstructed,
                origin.underEighteen(),
                advocateGender());
    }

    /** Without what is sealed. */
    CaseView view(LocalDate today) {
        return view(today, null);
    }

    CaseView view(LocalDate today, String closureSummary) {
        var end = life.ending().orElseGet(CaseEnding::new);
        return new CaseView(
                id,
                referralId(),
                offerId(),
                origin.referralRef(),
                partnerId,
                advocateId,
                serviceType(),
                origin.band(),
                origin.district(),
                nonInstructed,
                origin.underEighteen(),
                origin.contactDue(),
                life.state(),
                openedAt,
                openedOn,
                assignedOn,
                firstContactOn,
                firstContactMode,
                totalMinutes,
                steps.standings(nonInstructed, openedOn, firstContactOn, today),
                life.hold().orElse(null),
                end.closedOn(),
                end.reason(),
                closureSummary,
                end.feedbackOffered(),
                end.stepsMissing(),
                end.signedBy(),
                end.reopenUntil(),
                life.handingOver(),
                episodeId,
                previousCaseId,
                combinedAssessmentGroupId,
                separateAdvocateRequested,
                dataDeletedOn,
                situation().moves(today).stream().map(CaseMove::path).toList(),
                version);
    }
}
