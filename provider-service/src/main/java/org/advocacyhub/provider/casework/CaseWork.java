package org.advocacyhub.provider.casework;

import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.BandTarget;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseStanding.FirstContact;
import org.advocacyhub.provider.casework.domain.CaseStanding.OpenAllocated;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.runtime.web.Refusal;

/** What is recorded on a case as it is worked (domain.md D.1.2): contact and time, the scale and the questions, the mandatory steps. */
record CaseWork(AdvocacyCase row) {

    /** The first substantive contact, or the visit of a non-instructed case (domain.md C.2). */
    void contacted(LocalDate on, ActivityCategory mode, LocalDate today) {
        row.admission(today).takes(CaseMove.FIRST_CONTACT).workedOn("contactOn", on);
        if (!mode.isContact()) {
            throw Refusal.invalid(
                    "mode",
                    "no-contact",
                    "A first contact is with the person: one of " + ActivityCategory.CONTACTS + ".");
        }
        row.instruction().refuseFirstContact(mode);
        row.life().stand(row.life().as(OpenAllocated.class).contact());
        row.time().contacted(on, mode);
        row.steps().met(on, mode);
    }

    /** With the first contact, which is recorded: it was explained what is not kept confidential (domain.md H.5). */
    void explained(LocalDate on, LocalDate today) {
        row.admission(today).askedOn("confidentialityExplainedOn", on);
        row.time().recorded(on);
        row.steps().take(new TakeStep.Step.Confidentiality(on));
    }

    /** It is said why a day of the band isn't kept (domain.md A.10.2); what was done in time needs no reason. */
    void late(BandTarget target, DelayReason reason, LocalDate today) {
        row.admission(today).takes(CaseMove.DELAY);
        switch (target) {
            case ALLOCATION -> {
                refuseInTime(
                        target, row.assignment().allocatedOn(), row.origin().allocateDue());
                refuseAgain(target, reason, row.assignment().allocationDelay());
                row.assignment().allocationIsLate(reason);
            }
            case FIRST_CONTACT -> {
                refuseInTime(target, row.time().firstContactOn(), row.origin().contactDue());
                refuseAgain(target, reason, row.time().contactDelay());
                row.time().contactIsLate(reason);
            }
        }
    }

    private static void refuseInTime(BandTarget target, LocalDate done, LocalDate due) {
        if (due == null || (done != null && !done.isAfter(due))) {
            throw Refusal.conflict(
                    "not-late",
                    due == null
                            ? "The band sets no day for " + target + " in this case."
                            : "%s was due on %s and happened on %s: it needs no reason.".formatted(target, due, done));
        }
    }

    private static void refuseAgain(BandTarget target, DelayReason reason, DelayReason known) {
        if (known == reason) {
            throw Refusal.conflict("delay-explained", target + " has this reason already.");
        }
    }

    /** Time was worked on it. */
    void worked(LocalDate on, int minutes, LocalDate today) {
        row.admission(today).takes(CaseMove.ACTIVITY).workedOn("workedOn", on);
        begin();
        row.time().worked(on, minutes);
    }

    /**
     * Time was taken back; the latest record of all that still stands may be an earlier one now, and so may the last visit.
     *
     * @param lastVisit of those that were recorded as work and still stand; null when none does
     */
    void takenBack(int minutes, LocalDate lastRecord, LocalDate lastVisit) {
        row.time().takenBack(minutes, lastRecord);
        row.steps().visitTakenBack(row.openedOn(), row.time().lastVisit(lastVisit));
    }

    /** Time was recorded in the place of what was taken back, also after the closure, but not for a day after it. */
    void workedInstead(LocalDate on, int minutes, LocalDate today) {
        if (row.life().isOpen()) {
            worked(on, minutes, today);
            return;
        }
        var closedOn = row.ending().closedOn();
        row.admission(today).workedOn("workedOn", on);
        if (on.isAfter(closedOn)) {
            throw Refusal.invalid("workedOn", "after-closure", "The case was closed on " + closedOn + ".");
        }
        row.time().worked(on, minutes);
    }

    /** How it was worked, which tells the meetings by which the baseline is due (domain.md D.1.2). */
    void met(LocalDate on, ActivityCategory how) {
        if (row.time().firstContactOn() != null) {
            row.steps().met(on, how);
        }
    }

    /** The impact scale was asked. */
    void scored(LocalDate on, LocalDate today) {
        row.admission(today).takes(CaseMove.SCORES).askedOn("scoredOn", on);
        begin();
        row.time().recorded(on);
    }

    /** At which point the scale was asked: the start is the baseline. */
    void scoredAt(ScorePoint point, LocalDate on) {
        row.steps().scored(point, on);
    }

    /** The outcome questions were answered; may still happen after closure. */
    void answered(LocalDate on, boolean observed, LocalDate today) {
        row.admission(today).takes(CaseMove.FEEDBACK).askedOn("givenOn", on);
        row.instruction().refuseFeedback(observed);
        keepAnswered(on);
    }

    /** The person answered alone. That needs nobody who works the case; whether they may be asked was settled with the link. */
    void answeredAlone(LocalDate on) {
        row.instruction().refuseFeedback(false);
        keepAnswered(on);
    }

    private void keepAnswered(LocalDate on) {
        if (row.life().isOpen()) {
            row.time().recorded(on);
        }
    }

    /** The person may be asked the outcome questions; an observer is not asked by a link. */
    void mayBeAsked(LocalDate today) {
        row.admission(today).takes(CaseMove.FEEDBACK);
        row.instruction().refuseLink();
    }

    /** A mandatory step was taken (domain.md D.1.2). */
    void takes(TakeStep.Step step, LocalDate today) {
        var admission = row.admission(today).takes(step.move());
        step.day().ifPresent(day -> {
            switch (day.fits()) {
                case WHILE_WORKED -> {
                    admission.workedOn(day.field(), day.on());
                    row.time().recorded(day.on());
                }
                case AFTER_CONTACT -> {
                    admission.askedOn(day.field(), day.on());
                    row.time().recorded(day.on());
                }
                case NOT_AHEAD -> admission.notAhead(day.field(), day.on());
            }
        });
        row.steps().take(step);
    }

    private void begin() {
        if (row.situation().workBegins()) {
            row.life().stand(row.life().as(FirstContact.class).work());
        }
    }
}
