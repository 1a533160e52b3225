package org.advocacyhub.triage.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** A time in which a project of the commissioner's is on its contract's list. It is never deleted, it ends. */
@Entity
@Table(name = "bespoke_project")
class ListedProject {

    @Id
    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "project_ref")
    private String projectRef;

    @Column(name = "instruction_ref")
    private String instructionRef;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Version
    private long version;

    protected ListedProject() {}

    /**
     * What the commissioner instructed.
     *
     * @param instructionRef under which the commissioner's instruction is filed
     * @param validFrom first day of receipt that it counts for
     * @param validTo the first day on which it counts no more; null for no end
     */
    record Instructed(
            String contractRef, String projectRef, String instructionRef, LocalDate validFrom, LocalDate validTo) {}

    ListedProject(Instructed instructed, Instant now, String subject) {
        projectId = UUID.randomUUID();
        contractRef = instructed.contractRef();
        projectRef = instructed.projectRef();
        instructionRef = instructed.instructionRef();
        validFrom = instructed.validFrom();
        validTo = instructed.validTo();
        addedAt = now;
        addedBy = subject;
    }

    /**
     * Ends it earlier than was said. On the day on which it would begin, it never does.
     *
     * @param firstDayNoMore today or later: what was received before is decided
     * @throws Refusal 400 for a day that is over or before the project begins, 409 {@code ends-already}
     */
    void end(LocalDate firstDayNoMore, LocalDate today, Instant now, String subject) {
        if (firstDayNoMore.isBefore(today)) {
            throw Refusal.invalid(
                    "validTo", "day-is-over", "Today or later: what was received until yesterday is decided.");
        }
        if (firstDayNoMore.isBefore(validFrom)) {
            throw Refusal.invalid(
                    "validTo", "before-valid-from", "The project begins on " + validFrom + ": that day or later.");
        }
        if (validTo != null && !firstDayNoMore.isBefore(validTo)) {
            throw Refusal.conflict(
                    "ends-already",
                    "The project is off the list from " + validTo + " on: to list it longer, add it again from then.");
        }
        validTo = firstDayNoMore;
        endedAt = now;
        endedBy = subject;
    }

    UUID projectId() {
        return projectId;
    }

    String contractRef() {
        return contractRef;
    }

    String projectRef() {
        return projectRef;
    }

    String instructionRef() {
        return instructionRef;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    Instant addedAt() {
        return addedAt;
    }

    String addedBy() {
        return addedBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endedBy() {
        return endedBy;
    }

    long version() {
        return version;
    }
}
