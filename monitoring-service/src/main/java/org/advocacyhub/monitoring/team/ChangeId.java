package org.advocacyhub.monitoring.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which change of which counts.
 *
 * @param version of the counts that the change made, 0 for the first telling
 */
@Embeddable
record ChangeId(
        @Column(name = "contract_ref") String contractRef,
        @Column(name = "quarter_start") LocalDate quarterStart,
        String team,
        long version)
        implements Serializable {

    static ChangeId of(TeamQuarter counts, long version) {
        return new ChangeId(counts.contractRef(), counts.quarterStart(), counts.team(), version);
    }
}
