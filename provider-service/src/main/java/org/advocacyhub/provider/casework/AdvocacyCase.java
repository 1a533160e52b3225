package org.advocacyhub.provider.casework;

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
import org.advocacyhub.provider.casework.domain.Ending;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.provider.casework.domain.HoldReason;
import org.advocacyhub.provider.casework.domain.InstructingBody;
import org.advocacyhub.provider.casework.domain.NoReportReason;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.provider.casework.domain.Signer;
import org.advocacyhub.runtime.web.Refusal;

/**
 * One referral being worked by one partner (domain.md D.1.2). Moves only as {@link CaseStanding} and {@link CaseSituation}
 * allow; everything recorded on it goes through it, so that the database row's lock keeps the order.
 */
@Entity
class AdvocacyCase {

    @Id
    private UUID id;

    private UUID referralId;
    private UUID offerId;
    private String referralRef;
    private String personKey;
    private String partnerId;
    private String advocateId;
    private String serviceType;
    private String band;
    private String district;
    private String advocateGender;
    private boolean nonInstructed;
    private LocalDate contactDue;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.OPEN_ALLOCATED;

    private Instant openedAt;
    private LocalDate openedOn;
    private LocalDate assignedOn;
    private LocalDate firstContactOn;

    @Enumerated(EnumType.STRING)
    private ActivityCategory firstContactMode;

    private int totalMinutes;
    private LocalDate lastRecordedOn;

    @Embedded
    private CaseSteps steps;

    @Enumerated(EnumType.STRING)
    private HoldReason holdReason;

    private LocalDate heldOn;
    private LocalDate holdReviewOn;

    @Embedded
    private CaseEnding ending;

    private boolean handingOver;
    private UUID episodeId;
    private UUID previousCaseId;

    @Version
    private long version;

    protected AdvocacyCase() {}

    static AdvocacyCase open(
            UUID id, OpenCase.Opening opening, CaseRules rules, Relatives.Found relatives, Instant at, LocalDate on) {
        var opened = new AdvocacyCase();
        opened.id = id;
        opened.referralId = opening.referralId();
        opened.offerId = opening.offerId();
        opened.referralRef = opening.referralRef();
        opened.personKey = opening.personKey();
        opened.partnerId = opening.partnerId();
        opened.advocateId = opening.advocateId();
        opened.serviceType = opening.serviceType();
        opened.band = opening.band();
        opened.district = opening.district();
        opened.advocateGender = opening.advocateGender();
        opened.nonInstructed = opening.nonInstructed();
        opened.contactDue = opening.contactDue();
        opened.steps = CaseSteps.under(rules);
        opened.episodeId = relatives.episodeId() == null ? id : relatives.episodeId();
        opened.previousCaseId = relatives.previousCaseId();
        opened.openedAt = at;
        opened.openedOn = on;
        opened.assignedOn = on;
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
        stand(as(OpenAllocated.class).contact());
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
        if (standing() instanceof Open) {
            recorded(on);
        }
    }

    /** Who instructed is verified, which the law wants before the case is active (domain.md A.2). */
    void instructed(LocalDate on, String verifiedBy, InstructingBody body, LocalDate reportDueOn, LocalDate today) {
        require(CaseMove.INSTRUCTION, today);
        refuse("verifiedOn", dates(today).worked(on));
        steps.instructed(on, verifiedBy, body, reportDueOn);
        recorded(on);
    }

    /** There is an advocacy agreement, or the plan of a non-instructed case. */
    void agreed(LocalDate on, LocalDate today) {
        require(CaseMove.AGREEMENT, today);
        refuse("agreedOn", dates(today).asked(on));
        steps.agree(on);
        recorded(on);
    }

    /** The supervisor looked at it. */
    void reviewed(LocalDate on, String by, LocalDate today) {
        require(CaseMove.REVIEW, today);
        refuse("reviewedOn", dates(today).worked(on));
        steps.reviewed(on, by);
        recorded(on);
    }

    /** The report went to the instructing person (domain.md A.5.6). */
    void reported(LocalDate on, LocalDate today) {
        require(CaseMove.REPORT, today);
        refuse("reportedOn", dates(today).asked(on));
        steps.reported(on);
        recorded(on);
    }

    /** There will be no report, and why. */
    void notReported(NoReportReason reason, LocalDate today) {
        require(CaseMove.REPORT, today);
        steps.excused(reason);
    }

    /** A process of the Care Act begins or ends within the case (domain.md D.1.4). */
    void followed(CareActProcess process, String field, LocalDate on, LocalDate today) {
        require(CaseMove.PROCESS, today);
        refuse(field, dates(today).worked(on));
        if (!process.fits(serviceType)) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "other-service-type",
                    "%s is no process of a case of %s: it takes a referral of its own (domain.md A.3.1)."
                            .formatted(process, serviceType));
        }
        recorded(on);
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
        stand(as(Active.class).hold(hold));
        recorded(hold.since());
    }

    /** It goes on. */
    void resume(LocalDate on, LocalDate today) {
        require(CaseMove.RESUMPTION, today);
        refuse("resumedOn", dates(today).closed(on));
        stand(as(OnHold.class).resume());
        recorded(on);
    }

    /** The work ends, at once or when the reason's signer has signed (domain.md D.2). */
    void close(CloseCase.Closure closure, Signer signer, LocalDate today) {
        require(CaseMove.CLOSURE, today);
        refuse("closedOn", dates(today).closed(closure.closedOn()));
        refuseUnfinished(closure.reason());
        var open = (Open) standing();
        var missing = steps.facts(nonInstructed, openedOn, firstContactOn).missing(today);
        var end = new Ending(closure.closedOn(), closure.reason(), steps.rules().reopenUntil(closure.closedOn()));
        var next = signer == Signer.MANAGER ? open.askToClose(end) : open.close(end);
        ending = new CaseEnding(end, open.resting(), closure, missing);
        stand(next);
    }

    private void refuseUnfinished(ClosureReason reason) {
        if (reason.needsContact() && firstContactOn == null) {
            throw Refusal.conflict(
                    "no-contact-yet",
                    "A case without a first contact can't be closed as " + reason
                            + ": record the first contact, or give a reason such as UNREACHABLE or PERSON_WITHDREW.");
        }
        if (reason.counts() != ClosureReason.Counts.AS_COMPLETED) {
            return;
        }
        if (steps.instructionWanted()) {
            throw Refusal.conflict(
                    "instruction-missing",
                    "A case of " + serviceType + " isn't completed before its instruction is verified: send POST "
                            + CaseMove.INSTRUCTION.path() + ", or give another reason such as INSTRUCTION_WITHDRAWN.");
        }
        if (steps.reportWanted()) {
            throw Refusal.conflict(
                    "report-missing",
                    "A case of " + serviceType + " isn't completed without its report: send POST "
                            + CaseMove.REPORT.path() + " with reportedOn, or with noReportReason.");
        }
    }

    /** A manager signs the closure, who isn't the advocate of the case. */
    void sign(String manager, LocalDate today) {
        require(CaseMove.SIGN_OFF, today);
        refuseOwnSignature(manager);
        stand(as(Closing.class).sign());
        ending.sign(manager, today);
    }

    /** A manager doesn't sign: it goes on where it stood. */
    void refuseToSign(String manager, LocalDate today) {
        require(CaseMove.SIGN_OFF, today);
        refuseOwnSignature(manager);
        stand(as(Closing.class).refuse());
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
        stand(as(Closed.class).reopen(today));
        advocateId = advocate;
    }

    /** Another partner is asked to take it over. */
    void offerElsewhere(LocalDate today) {
        require(CaseMove.TRANSFER, today);
        handingOver = true;
    }

    /** Nobody takes it over: it stays. */
    void staysHere() {
        handingOver = false;
    }

    /** Another partner's advocate works it from now on; everything that counts in days stays (domain.md D.1.3). */
    void takenOver(String partner, String advocate, LocalDate on) {
        if (!handingOver || !(standing() instanceof Open)) {
            throw new IllegalStateException("case " + id + " is not being handed over");
        }
        handingOver = false;
        partnerId = partner;
        advocateId = advocate;
        assignedOn = on;
    }

    CaseStanding standing() {
        return switch (state) {
            case OPEN_ALLOCATED -> new OpenAllocated();
            case FIRST_CONTACT -> new FirstContact();
            case ACTIVE -> new Active();
            case ON_HOLD -> new OnHold(new Hold(holdReason, heldOn, holdReviewOn));
            case CLOSING -> new Closing(ending.ending(), ending.before());
            case CLOSED -> new Closed(ending.ending(), ending.before());
        };
    }

    private void stand(CaseStanding next) {
        var hold = next instanceof OnHold(var held) ? held : null;
        holdReason = hold == null ? null : hold.reason();
        heldOn = hold == null ? null : hold.since();
        holdReviewOn = hold == null ? null : hold.reviewOn();
        if (next instanceof Open) {
            ending = null;
        }
        state = next.state();
    }

    private void begin() {
        if (situation().workBegins()) {
            stand(as(FirstContact.class).work());
        }
    }

    CaseSituation situation() {
        return new CaseSituation(
                standing(),
                steps.instructionWanted(),
                steps.agreed(),
                steps.reportWanted(),
                CareActProcess.anyOf(serviceType),
                handingOver);
    }

    private void require(CaseMove move, LocalDate today) {
        var moves = situation().moves(today);
        if (!moves.contains(move)) {
            throw Refusal.conflict(
                    "move-not-possible",
                    "A case that is %s takes no %s%s; it takes %s."
                            .formatted(
                                    state,
                                    move.path(),
                                    handingOver ? " while another partner is asked to take it over" : "",
                                    moves.stream().map(CaseMove::path).collect(Collectors.joining(", "))));
        }
    }

    /** The standing that a move starts from; the move was checked before. */
    private <S extends CaseStanding> S as(Class<S> standing) {
        return standing.cast(standing());
    }

    private CaseDates dates(LocalDate today) {
        return new CaseDates(assignedOn, firstContactOn, lastRecordedOn, today);
    }

    private static void refuse(String field, Optional<CaseDates.Fault> fault) {
        fault.ifPresent(found -> {
            throw Refusal.invalid(field, found.code(), found.message());
        });
    }

    private void recorded(LocalDate on) {
        lastRecordedOn = lastRecordedOn == null || on.isAfter(lastRecordedOn) ? on : lastRecordedOn;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID offerId() {
        return offerId;
    }

    String partnerId() {
        return partnerId;
    }

    String advocateId() {
        return advocateId;
    }

    String personKey() {
        return personKey;
    }

    UUID episodeId() {
        return episodeId;
    }

    UUID previousCaseId() {
        return previousCaseId;
    }

    String serviceType() {
        return serviceType;
    }

    String advocateGender() {
        return advocateGender;
    }

    CaseState state() {
        return state;
    }

    /** How it ended; only of a case that is closing or closed. */
    CaseEnding ending() {
        return ending;
    }

    Instant openedAt() {
        return openedAt;
    }

    HandOver.Outline outline() {
        return new HandOver.Outline(
                id, referralId, offerId, partnerId, serviceType, band, district, nonInstructed, advocateGender);
    }

    CaseView view(LocalDate today) {
        var end = ending == null ? new CaseEnding() : ending;
        return new CaseView(
                id,
                referralId,
                offerId,
                referralRef,
                partnerId,
                advocateId,
                serviceType,
                band,
                district,
                nonInstructed,
                contactDue,
                state,
                openedAt,
                openedOn,
                assignedOn,
                firstContactOn,
                firstContactMode,
                totalMinutes,
                steps.standings(nonInstructed, openedOn, firstContactOn, today),
                standing() instanceof OnHold(var hold) ? hold : null,
                end.closedOn(),
                end.reason(),
                end.summary(),
                end.feedbackOffered(),
                end.stepsMissing(),
                end.signedBy(),
                end.reopenUntil(),
                handingOver,
                episodeId,
                previousCaseId,
                situation().moves(today).stream().map(CaseMove::path).toList(),
                version);
    }
}
