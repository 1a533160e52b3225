package org.advocacyhub.monitoring.team;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.advocacyhub.monitoring.team.domain.Processes;

/**
 * What the council told of a team and quarter, as it stands now. What was taken back leaves a row without counts, so that its
 * version never begins anew.
 */
@Entity
@Table(name = "team_processes")
class TeamProcesses {

    @EmbeddedId
    private TeamQuarter id;

    private Integer assessments;
    private Integer reviews;
    private Integer enquiries;

    @Version
    private long version;

    protected TeamProcesses() {}

    TeamProcesses(TeamQuarter id, Processes told) {
        this.id = id;
        tell(told);
    }

    /** Puts other counts in the place of these. */
    void tell(Processes told) {
        assessments = told.assessments();
        reviews = told.reviews();
        enquiries = told.enquiries();
    }

    /** Nothing is recorded any more. */
    void takeBack() {
        assessments = null;
        reviews = null;
        enquiries = null;
    }

    TeamQuarter id() {
        return id;
    }

    /** Which change comes next; the first telling of a row is change 0. */
    static ChangeId nextChange(TeamQuarter id, Optional<TeamProcesses> known) {
        return ChangeId.of(id, known.map(row -> row.version + 1).orElse(0L));
    }

    /** Empty when it was taken back. */
    Optional<Processes> processes() {
        return assessments == null ? Optional.empty() : Optional.of(new Processes(assessments, reviews, enquiries));
    }

    long version() {
        return version;
    }
}
