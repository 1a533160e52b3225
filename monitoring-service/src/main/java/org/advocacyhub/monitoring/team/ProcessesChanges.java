package org.advocacyhub.monitoring.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every telling and correction. */
@ApplicationScoped
class ProcessesChanges implements PanacheRepositoryBase<ProcessesChange, ChangeId> {

    /** Those of a team and quarter after a version, the first first. */
    List<ProcessesChange> after(TeamQuarter counts, long version, int rows) {
        return find("""
                        id.contractRef = ?1 and id.quarterStart = ?2 and id.team = ?3 and id.version > ?4
                        order by id.version
                        """, counts.contractRef(), counts.quarterStart(), counts.team(), version)
                .range(0, rows - 1)
                .list();
    }
}
