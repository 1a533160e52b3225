package org.advocacyhub.monitoring.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/** What the council told of all teams and quarters. */
@ApplicationScoped
class ToldProcesses implements PanacheRepositoryBase<TeamProcesses, TeamQuarter> {

    Optional<TeamProcesses> find(TeamQuarter id) {
        return findByIdOptional(id);
    }

    /** @throws Refusal 404 {@code not-recorded}, also when it was taken back */
    TeamProcesses require(TeamQuarter id) {
        return find(id).filter(row -> row.processes().isPresent())
                .orElseThrow(() -> Refusal.notFound(
                        "not-recorded", "No processes are recorded for this team and quarter: PUT them."));
    }

    /** The rows of some teams in a quarter. */
    Map<TeamQuarter, TeamProcesses> of(String contractRef, Quarter quarter, Collection<String> teams) {
        return list(
                        "id.contractRef = ?1 and id.quarterStart = ?2 and id.team in ?3",
                        contractRef,
                        quarter.from(),
                        teams)
                .stream()
                .collect(Collectors.toMap(TeamProcesses::id, row -> row));
    }

    /** Rows with counts after a position, by quarter and team. */
    List<TeamProcesses> after(String contractRef, LocalDate quarterStart, String team, int rows) {
        return find("""
                        id.contractRef = ?1 and (id.quarterStart, id.team) > (?2, ?3) and assessments is not null
                        order by id.quarterStart, id.team
                        """, contractRef, quarterStart, team).range(0, rows - 1).list();
    }

    /** The same of one quarter. */
    List<TeamProcesses> inQuarter(String contractRef, LocalDate quarterStart, String team, int rows) {
        return find("""
                        id.contractRef = ?1 and id.quarterStart = ?2 and id.team > ?3 and assessments is not null
                        order by id.team
                        """, contractRef, quarterStart, team).range(0, rows - 1).list();
    }
}
