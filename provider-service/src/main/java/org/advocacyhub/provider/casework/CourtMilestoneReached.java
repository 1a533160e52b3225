package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CourtMilestone;
import org.hibernate.annotations.Immutable;

/** One milestone of a court representative's case (domain.md A.7), in the order in which they were reached; only ever added to. */
@Entity
@Immutable
@Table(name = "court_milestone")
class CourtMilestoneReached {

    /** @param ordinal 1 for the first of the case */
    @Embeddable
    record Key(UUID caseId, int ordinal) {}

    @EmbeddedId
    private Key key;

    private String partnerId;

    @Enumerated(EnumType.STRING)
    private CourtMilestone milestone;

    private LocalDate reachedOn;
    private LocalDate hearingOn;
    private LocalDate reviewBy;
    private String recordedBy;
    private Instant recordedAt;

    protected CourtMilestoneReached() {}

    CourtMilestoneReached(Key key, String partnerId, TakeStep.Step.AtCourt reached, String by, Instant at) {
        this.key = key;
        this.partnerId = partnerId;
        this.milestone = reached.milestone();
        this.reachedOn = reached.reachedOn();
        this.hearingOn = reached.hearingOn();
        this.reviewBy = reached.reviewBy();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    int ordinal() {
        return key.ordinal();
    }

    CourtMilestone milestone() {
        return milestone;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }

    LocalDate hearingOn() {
        return hearingOn;
    }

    LocalDate reviewBy() {
        return reviewBy;
    }
}
