package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.runtime.web.Refusal;

/** Whether the person instructs, and what follows from it for a case (domain.md A.12, C.2, D.5.1). */
@Embeddable
class CaseInstruction {

    private boolean nonInstructed;
    private LocalDate instructionChangedOn;

    protected CaseInstruction() {}

    CaseInstruction(boolean nonInstructed) {
        this.nonInstructed = nonInstructed;
    }

    /** Whoever can't instruct is visited first. */
    void refuseFirstContact(ActivityCategory mode) {
        if (nonInstructed && !mode.isVisit()) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "visit-required",
                    "In a non-instructed case the first contact is a visit: CLIENT_CONTACT_F2F or MEETING_WITH_CLIENT.");
        }
    }

    /** Whoever can't instruct isn't asked, but observed. */
    void refuseFeedback(boolean observed) {
        if (nonInstructed && !observed) {
            throw observationRequired("send observed true.");
        }
    }

    /** An observer is not asked by a link. */
    void refuseLink() {
        if (nonInstructed) {
            throw observationRequired("send it with observed true.");
        }
    }

    private static Refusal observationRequired(String how) {
        return Refusal.of(
                Refusal.Kind.UNPROCESSABLE,
                "observation-required",
                "In a non-instructed case feedback is by observation (rule D.5.1): " + how);
    }

    /** Nothing that is said of it now is put before what was said last. */
    void refuseBeforeLast(String field, LocalDate since) {
        if (instructionChangedOn != null && since.isBefore(instructionChangedOn)) {
            throw Refusal.invalid(
                    field,
                    "before-last-change",
                    "It was said last for " + instructionChangedOn + ": send a day from then on.");
        }
    }

    /** Instructed or not from this day on. */
    void from(LocalDate since, boolean withoutInstruction) {
        nonInstructed = withoutInstruction;
        instructionChangedOn = since;
    }

    /** As it stands now; it may have been otherwise before. */
    boolean isNonInstructed() {
        return nonInstructed;
    }
}
