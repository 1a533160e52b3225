package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.OpenCase.Appointing;
import org.advocacyhub.provider.casework.TakeStep.Step;
import org.advocacyhub.provider.casework.domain.Appointer;
import org.advocacyhub.provider.casework.domain.AppointmentFacts;
import org.advocacyhub.provider.casework.domain.AppointmentRules;
import org.advocacyhub.provider.casework.domain.CourtMilestone;
import org.advocacyhub.runtime.web.Refusal;

/**
 * The appointment of a representative as it is stored (domain.md A.5.5 to A.7): by whom, for how long, and from which day somebody asks
 * whether it goes on.
 */
@Embeddable
class CaseAppointment {

    @Enumerated(EnumType.STRING)
    private Appointer appointedBy;

    private Integer appointmentPromptBefore;
    private Integer appointmentLongest;

    private LocalDate appointedFrom;
    private LocalDate appointedUntil;
    private LocalDate renewalPromptOn;
    private Instant renewalToldAt;

    @Enumerated(EnumType.STRING)
    private CourtMilestone courtMilestone;

    private LocalDate courtMilestoneOn;
    private LocalDate courtHearingOn;
    private LocalDate courtStatementOn;

    protected CaseAppointment() {}

    static CaseAppointment under(AppointmentRules rules, Appointing appointing) {
        var begun = new CaseAppointment();
        begun.appointedBy = rules.by();
        begun.appointmentPromptBefore = rules.promptBefore();
        begun.appointmentLongest = rules.longest();
        switch (rules.by()) {
            case SUPERVISORY_BODY -> begun.lasts(appointing.authorisationStart(), appointing.authorisationEnd());
            case COURT -> begun.courtHearingOn = appointing.courtHearing();
            case NOBODY -> {}
        }
        return begun;
    }

    AppointmentRules rules() {
        return new AppointmentRules(appointedBy, appointmentPromptBefore, appointmentLongest);
    }

    /** The authorisation, the first or the next; what was asked of the one before is answered. */
    void authorised(Step.Authorisation authorisation) {
        refuse("authorisationEnd", authorisation.start(), authorisation.end());
        lasts(authorisation.start(), authorisation.end());
    }

    /** One step further at court. */
    void reached(Step.AtCourt reached) {
        var milestone = reached.milestone();
        var possible = CourtMilestone.after(courtMilestone);
        if (!possible.contains(milestone)) {
            throw Refusal.conflict(
                    "milestone-not-possible",
                    "%s doesn't follow %s (rule A.7): it takes %s."
                            .formatted(milestone, courtMilestone == null ? "on nothing" : courtMilestone, possible));
        }
        if (courtMilestoneOn != null && reached.reachedOn().isBefore(courtMilestoneOn)) {
            throw Refusal.invalid(
                    "reachedOn", "before-last-milestone", courtMilestone + " was on " + courtMilestoneOn + ".");
        }
        if (milestone.saysReviewBy()) {
            refuse("reviewBy", reached.reachedOn(), reached.reviewBy());
            lasts(milestone == CourtMilestone.APPOINTED ? reached.reachedOn() : appointedFrom, reached.reviewBy());
        }
        courtMilestone = milestone;
        courtMilestoneOn = reached.reachedOn();
        if (milestone == CourtMilestone.WITNESS_STATEMENT) {
            courtStatementOn = reached.reachedOn();
        }
        if (reached.hearingOn() != null) {
            courtHearingOn = reached.hearingOn();
        }
        if (milestone == CourtMilestone.DISCHARGED) {
            end();
        }
    }

    private void refuse(String field, LocalDate from, LocalDate until) {
        rules().lasts(from, until).ifPresent(fault -> {
            throw Refusal.invalid(field, fault.code(), fault.message());
        });
    }

    private void lasts(LocalDate from, LocalDate until) {
        appointedFrom = from;
        appointedUntil = until;
        awaitEnd();
    }

    /** Its end is awaited from now on, if it is known and nobody is discharged. */
    void awaitEnd() {
        renewalPromptOn = appointedUntil == null || discharged() ? null : rules().promptOn(appointedUntil);
        renewalToldAt = null;
    }

    /** Nobody asks any more whether it goes on. */
    void end() {
        renewalPromptOn = null;
    }

    /** Another partner has the case, and is told itself. */
    void passOn() {
        renewalToldAt = null;
    }

    /** Its partner was told that it ends soon. */
    void renewalIsTold(Instant at) {
        renewalToldAt = at;
    }

    boolean discharged() {
        return courtMilestone == CourtMilestone.DISCHARGED;
    }

    /** Who still has something to say of it. */
    Appointer appointer() {
        return discharged() ? Appointer.NOBODY : appointedBy;
    }

    AppointmentFacts facts() {
        return new AppointmentFacts(
                rules(), appointedUntil, courtMilestone, courtMilestoneOn, courtHearingOn, courtStatementOn);
    }

    /** Null while it isn't known. */
    LocalDate from() {
        return appointedFrom;
    }

    /** Null while it isn't known. */
    LocalDate until() {
        return appointedUntil;
    }

    /** Null while no end is awaited. */
    LocalDate renewalPromptOn() {
        return renewalPromptOn;
    }

    /** Null before the first. */
    CourtMilestone courtMilestone() {
        return courtMilestone;
    }

    /** Null while none is known. */
    LocalDate courtHearingOn() {
        return courtHearingOn;
    }
}
