package org.advocacyhub.provider.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.DelayReason;

/** Which partner and which advocate have a case, and since when (domain.md C.2, D.1.3). */
@Embeddable
class CaseAssignment {

    private String partnerId;
    private String advocateId;
    private LocalDate assignedOn;
    private LocalDate allocatedOn;
    private Instant allocationOverdueAt;

    @Enumerated(EnumType.STRING)
    private DelayReason allocationDelay;

    @Column(insertable = false, updatable = false)
    private boolean unallocated;

    protected CaseAssignment() {}

    /** @param advocate null when one is named later */
    CaseAssignment(String partner, String advocate, LocalDate on) {
        partnerId = partner;
        assignedOn = on;
        advocateId = advocate;
        allocatedOn = advocate == null ? null : on;
    }

    /** Another partner has it from this day on, and one of its advocates. */
    void passTo(String partner, String advocate, LocalDate on) {
        partnerId = partner;
        assignedOn = on;
        allocateTo(advocate, on);
    }

    /**
     * The successor of a partner that withdrew has it from this day on (domain.md F.9).
     *
     * @param advocate null when the successor names somebody later
     */
    void inheritedBy(String partner, String advocate, LocalDate on) {
        partnerId = partner;
        assignedOn = on;
        allocationOverdueAt = null;
        if (advocate == null) {
            advocateId = null;
            allocatedOn = null;
        } else {
            allocateTo(advocate, on);
        }
    }

    /** Somebody has it from this day on: named for the first time, which is the day that counts (C.2), or in another's place. */
    void allocateTo(String advocate, LocalDate on) {
        if (advocateId == null) {
            allocatedOn = on;
        }
        advocateId = advocate;
    }

    /** Nobody was named until the day for it. */
    void allocationIsOverdue(Instant at) {
        allocationOverdueAt = at;
    }

    /** Why nobody is or was named in time. */
    void allocationIsLate(DelayReason reason) {
        allocationDelay = reason;
    }

    /** Null while nothing is said about it. */
    DelayReason allocationDelay() {
        return allocationDelay;
    }

    String partnerId() {
        return partnerId;
    }

    /** Null while nobody is named. */
    String advocateId() {
        return advocateId;
    }

    LocalDate assignedOn() {
        return assignedOn;
    }

    LocalDate allocatedOn() {
        return allocatedOn;
    }
}
