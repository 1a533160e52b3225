package org.advocacyhub.provider.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a person wants, in own words, which are sealed with the key of the case; up to five a case (domain.md D.5.4). */
@Entity
@Immutable
class Goal {

    static final String USE = "goal";

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;
    private int ordinal;
    private byte[] sealed;
    private int baseline;
    private LocalDate setOn;
    private String setBy;
    private Instant setAt;

    protected Goal() {}

    Goal(
            UUID id,
            UUID caseId,
            String partnerId,
            int ordinal,
            byte[] sealed,
            int baseline,
            LocalDate setOn,
            String setBy,
            Instant setAt) {
        this.id = id;
        this.caseId = caseId;
        this.partnerId = partnerId;
        this.ordinal = ordinal;
        this.sealed = sealed.clone();
        this.baseline = baseline;
        this.setOn = setOn;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    UUID id() {
        return id;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    int ordinal() {
        return ordinal;
    }

    int baseline() {
        return baseline;
    }

    LocalDate setOn() {
        return setOn;
    }

    /** Says which goal, never what it says. */
    @Override
    public String toString() {
        return "Goal[" + id + "]";
    }
}
