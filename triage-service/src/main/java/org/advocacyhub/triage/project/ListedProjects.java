package org.advocacyhub.triage.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** The projects of all contracts, each time on the list by itself. */
@ApplicationScoped
class ListedProjects implements PanacheRepositoryBase<ListedProject, UUID> {

    /** A place in a contract's list. */
    record Position(String projectRef, LocalDate validFrom, UUID projectId) {

        static final Position BEFORE_ALL = new Position("", LocalDate.EPOCH, new UUID(0, 0));
    }

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /**
     * One time on the list.
     *
     * @throws Refusal 404 {@code unknown-project}
     */
    ListedProject require(UUID projectId) {
        return findByIdOptional(projectId)
                .orElseThrow(() -> Refusal.notFound("unknown-project", "No list has a project " + projectId + "."));
    }

    /** The time on the list that has a day in common with another. */
    Optional<ListedProject> overlapping(ListedProject.Instructed other) {
        return find(
                        """
                        contractRef = ?1 and projectRef = ?2 and validFrom < ?4
                        and (validTo is null or validTo > ?3 and validTo > validFrom)
                        """,
                        other.contractRef(),
                        other.projectRef(),
                        other.validFrom(),
                        other.validTo() == null ? NO_END : other.validTo())
                .firstResultOptional();
    }

    /** A contract's list after a position, by project, then by day; one row more than asked for. */
    List<ListedProject> page(String contractRef, Position after, int limit) {
        return find("""
                        contractRef = ?1 and (projectRef, validFrom, projectId) > (?2, ?3, ?4)
                        order by projectRef, validFrom, projectId
                        """, contractRef, after.projectRef(), after.validFrom(), after.projectId())
                .page(0, limit + 1)
                .list();
    }
}
