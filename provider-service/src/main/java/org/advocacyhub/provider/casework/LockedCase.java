package org.advocacyhub.provider.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.VisitDueChanged;
import org.advocacyhub.provider.casework.domain.ActivityCategory;

/**
 * A case on which another feature records something: its row is locked until the transaction ends, so that what is recorded
 * on one case happens in one order. Refuses what the case's state or dates forbid. Whoever changes it says so at the end to
 * {@link RecordOnCase#keep}.
 */
public final class LockedCase {

    private final AdvocacyCase row;
    private final Cases cases;
    private final LocalDate today;
    private final LocalDate lastVisitBefore;

    LockedCase(AdvocacyCase row, Cases cases, LocalDate today) {
        this.row = row;
        this.cases = cases;
        this.today = today;
        this.lastVisitBefore = row.steps().lastVisitOn();
    }

    public UUID caseId() {
        return row.id();
    }

    public UUID referralId() {
        return row.referralId();
    }

    public String partnerId() {
        return row.partnerId();
    }

    /** The advocate who has the case. */
    public String advocateId() {
        return row.advocateId();
    }

    public String serviceType() {
        return row.serviceType();
    }

    public LocalDate openedOn() {
        return row.openedOn();
    }

    /** Time was worked on it, in this way; only while the case takes activities. */
    public void worked(LocalDate on, int minutes, ActivityCategory how) {
        row.work().worked(on, minutes, today);
        row.work().met(on, how);
    }

    /**
     * Time was taken back, in any state of the case.
     *
     * @param lastWorkedOn the latest day on which work that still counts was done; null when none is left
     */
    public void takenBack(int minutes, LocalDate lastWorkedOn) {
        var lastAskedOn = cases.lastAskedOn(row.id());
        row.work().takenBack(minutes, CaseTime.later(lastWorkedOn, lastAskedOn), cases.lastVisitOn(row.id()));
    }

    /** Time was recorded in the place of what was taken back; also after closure, but for no later day. */
    public void workedInstead(LocalDate on, int minutes, ActivityCategory how) {
        row.work().workedInstead(on, minutes, today);
        row.work().met(on, how);
    }

    /** What is told when the last visit is another one now; empty otherwise. */
    Optional<VisitDueChanged> visitMoved() {
        return Objects.equals(lastVisitBefore, row.steps().lastVisitOn())
                ? Optional.empty()
                : CaseTidings.visitDue(row);
    }

    /** What recording has made of it. */
    RecordedCases.Row recorded() {
        return RecordedCases.Row.of(row);
    }

    @Override
    public String toString() {
        return "LockedCase[" + row.id() + "]";
    }
}
