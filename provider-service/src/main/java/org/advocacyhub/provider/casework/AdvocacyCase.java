package org.advocacyhub.provider.casework;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.Appointer;
import org.advocacyhub.provider.casework.domain.CareActProcess;
import org.advocacyhub.provider.casework.domain.CaseDates;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseRules;
import org.advocacyhub.provider.casework.domain.CaseSituation;
import org.advocacyhub.provider.casework.domain.CaseStanding;
import org.advocacyhub.provider.casework.domain.CaseStanding.Active;
import org.advocacyhub.provider.casework.domain.CaseStanding.OnHold;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.provider.independence.Screening.Naming;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.independence.domain.CaseFacts;
import org.advocacyhub.runtime.web.Refusal;

/**
 * One referral being worked by one partner (domain.md D.1.2). Moves only as {@link CaseStanding} and {@link CaseSituation}
 * allow; everything recorded on it goes through it, so that the database row's lock keeps the order. Its parts keep what belongs together:
 * where it came from, who has it, who instructs, its time, its steps, its life and its links; here they move together. What is recorded on it as it is worked is
 * {@link CaseWork}, how it ends {@link CaseClosure}, how it goes to another partner {@link CasePassage}.
 */
@Entity
class AdvocacyCase {

    @Id
    private UUID id;

    @Embedded
    private CaseOrigin origin;

    @Embedded
    private CaseAssignment assignment;

    @Embedded
    private CaseInstruction instruction;

    @Embedded
    private CaseLife life = new CaseLife();

    @Embedded
    private CaseTime time = new CaseTime();

    @Embedded
    private CaseSteps steps;

    @Embedded
    private CaseLinks links;

    private Instant openedAt;
    private LocalDate openedOn;
    private LocalDate dataDeletedOn;

    @Version
    private long version;

    protected AdvocacyCase() {}

    static AdvocacyCase open(
            UUID id, OpenCase.Opening opening, CaseRules rules, Relatives.Found relatives, Instant at, LocalDate on) {
        var opened = new AdvocacyCase();
        opened.id = id;
        opened.origin = new CaseOrigin(opening);
        opened.assignment = new CaseAssignment(opening.partnerId(), opening.advocateId(), on);
        opened.instruction = new CaseInstruction(opening.nonInstructed());
        opened.steps = CaseSteps.under(rules, on, opening.appointing());
        opened.links = new CaseLinks(id, relatives);
        opened.openedAt = at;
        opened.openedOn = on;
        return opened;
    }

    /** A process of the Care Act begins or ends within the case (domain.md D.1.4). */
    void followed(CareActProcess process, String field, LocalDate on, LocalDate today) {
        admission(today).takes(CaseMove.PROCESS).workedOn(field, on);
        if (!process.fits(serviceType())) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "other-service-type",
                    "%s is no process of a case of %s: it takes a referral of its own (rule A.3.1)."
                            .formatted(process, serviceType()));
        }
        time.recorded(on);
    }

    /** Concerns about how the authority acts go to it in writing (domain.md A.3.4). */
    void concerned(LocalDate on, LocalDate today) {
        admission(today).takes(CaseMove.CONCERN).askedOn("reportedOn", on);
        time.recorded(on);
    }

    /** It is assessed together with another person's case (domain.md A.3.4, A.11). */
    void combined(UUID group, boolean separateAdvocates, LocalDate today) {
        admission(today).takes(CaseMove.COMBINATION);
        links.combine(group, separateAdvocates);
    }

    /** Whether the person can instruct may be said of it, for this day; nothing that was said is put before what was said last. */
    void mayChangeInstruction(String field, LocalDate since, LocalDate today) {
        admission(today).takes(CaseMove.CAPACITY).workedOn(field, since);
        instruction.refuseBeforeLast(field, since);
    }

    /** Instructed or not from this day on. */
    void instructedFrom(LocalDate since, boolean withoutInstruction) {
        instruction.from(since, withoutInstruction);
        time.recorded(since);
    }

    /** The person's age was put right; true when it says something new. */
    boolean ageIsPutRight(Boolean known) {
        return origin.ageIsPutRight(known);
    }

    /** It rests. Whoever can't be reached is looked for no longer than the rules say (domain.md D.1.2). */
    void hold(Hold hold, LocalDate today) {
        admission(today).takes(CaseMove.HOLD).endedOn("heldOn", hold.since());
        life.refuseRest(hold, steps.rules());
        life.stand(life.as(Active.class).hold(hold));
        time.recorded(hold.since());
    }

    /** It goes on. */
    void resume(LocalDate on, LocalDate today) {
        admission(today).takes(CaseMove.RESUMPTION).endedOn("resumedOn", on);
        life.stand(life.as(OnHold.class).resume());
        time.recorded(on);
    }

    /** Somebody has the case from this day on: named for the first time, or in another's place. */
    void allocate(String advocate, LocalDate on) {
        assignment.allocateTo(advocate, on);
    }

    /** Nobody was named until the day for it. */
    void allocationIsOverdue(Instant at) {
        assignment.allocationIsOverdue(at);
    }

    CaseSituation situation() {
        return new CaseSituation(
                life.standing(),
                advocateId() != null,
                steps.instructionWanted(),
                steps.confidentialityExplainedOn() != null,
                steps.agreed(),
                steps.reportWanted(),
                CareActProcess.anyOf(serviceType()),
                steps.appointment().map(CaseAppointment::appointer).orElse(Appointer.NOBODY),
                life.handingOver());
    }

    /** What it takes today, to be asked before it is moved. */
    CaseAdmission admission(LocalDate today) {
        var dates = new CaseDates(assignment.assignedOn(), time.firstContactOn(), time.lastRecordedOn(), today);
        return new CaseAdmission(situation(), dates, today);
    }

    /** Its words are gone, and nothing is recorded on it any more (domain.md H.4). */
    void refuseOnceDeleted() {
        if (dataDeletedOn != null) {
            throw Refusal.conflict(
                    "data-deleted",
                    "What was said about this case was deleted on " + dataDeletedOn
                            + " as the time for keeping it was over (rule H.4): it takes nothing any more.");
        }
    }

    /** What is recorded on it as it is worked. */
    CaseWork work() {
        return new CaseWork(this);
    }

    /** How it ends and begins again. */
    CaseClosure closure() {
        return new CaseClosure(this);
    }

    /** How it goes to another partner. */
    CasePassage passage() {
        return new CasePassage(this);
    }

    /** What is asked before an advocate of a partner is named for it. */
    Naming naming(String partner, String advocate, ApprovalReason approval, LocalDate on) {
        var facts = new CaseFacts(origin.personKey(), serviceType(), origin.isUnderEighteen(), origin.district(), on);
        return new Naming(origin.offerId(), referralId(), partner, advocate, facts, approval);
    }

    /** Without what is sealed. */
    CaseView view(LocalDate today) {
        return CaseView.of(this, today, null);
    }

    CaseView view(LocalDate today, String closureSummary) {
        return CaseView.of(this, today, closureSummary);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID referralId() {
        return origin.referralId();
    }

    String serviceType() {
        return origin.serviceType();
    }

    String partnerId() {
        return assignment.partnerId();
    }

    /** Null while nobody is named. */
    String advocateId() {
        return assignment.advocateId();
    }

    /** As it stands now; it may have been otherwise before. */
    boolean isNonInstructed() {
        return instruction.isNonInstructed();
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

    Instant openedAt() {
        return openedAt;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    /** Since when nothing of what was said about it is kept; null before. */
    LocalDate dataDeletedOn() {
        return dataDeletedOn;
    }

    CaseOrigin origin() {
        return origin;
    }

    CaseAssignment assignment() {
        return assignment;
    }

    CaseInstruction instruction() {
        return instruction;
    }

    CaseLife life() {
        return life;
    }

    CaseTime time() {
        return time;
    }

    CaseSteps steps() {
        return steps;
    }

    CaseLinks links() {
        return links;
    }
}
