package org.advocacyhub.monitoring.team;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.advocacyhub.monitoring.team.domain.Processes;

/** One telling or correction of a team's counts. Only ever added. */
@Entity
@Table(name = "team_processes_change")
class ProcessesChange {

    /** How it came. */
    enum ToldBy {
        API,
        CSV
    }

    /** Who changes it, how and when. */
    record Occasion(String subject, ToldBy toldBy, Instant at) {}

    @EmbeddedId
    private ChangeId id;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_by")
    private ToldBy toldBy;

    @Column(name = "old_assessments")
    private Integer oldAssessments;

    @Column(name = "old_reviews")
    private Integer oldReviews;

    @Column(name = "old_enquiries")
    private Integer oldEnquiries;

    @Column(name = "new_assessments")
    private Integer newAssessments;

    @Column(name = "new_reviews")
    private Integer newReviews;

    @Column(name = "new_enquiries")
    private Integer newEnquiries;

    protected ProcessesChange() {}

    /** @param before nothing when nothing was recorded; {@code after} likewise */
    ProcessesChange(ChangeId id, Occasion occasion, Optional<Processes> before, Optional<Processes> after) {
        this.id = id;
        this.changedAt = occasion.at();
        this.changedBy = occasion.subject();
        this.toldBy = occasion.toldBy();
        before.ifPresent(old -> {
            oldAssessments = old.assessments();
            oldReviews = old.reviews();
            oldEnquiries = old.enquiries();
        });
        after.ifPresent(told -> {
            newAssessments = told.assessments();
            newReviews = told.reviews();
            newEnquiries = told.enquiries();
        });
    }

    long version() {
        return id.version();
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    ToldBy toldBy() {
        return toldBy;
    }

    /** What stood there; null for nothing. */
    Processes before() {
        return oldAssessments == null ? null : new Processes(oldAssessments, oldReviews, oldEnquiries);
    }

    /** What stands there since; null for nothing. */
    Processes after() {
        return newAssessments == null ? null : new Processes(newAssessments, newReviews, newEnquiries);
    }
}
