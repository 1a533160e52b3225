package org.advocacyhub.monitoring.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Which team in which quarter under which contract. */
@Embeddable
record TeamQuarter(
        @Column(name = "contract_ref") String contractRef,
        @Column(name = "quarter_start") LocalDate quarterStart,
        String team)
        implements Serializable {

    static TeamQuarter of(String contractRef, Quarter quarter, String team) {
        return new TeamQuarter(contractRef, quarter.from(), team);
    }

    Quarter quarter() {
        return Quarter.of(quarterStart);
    }
}
