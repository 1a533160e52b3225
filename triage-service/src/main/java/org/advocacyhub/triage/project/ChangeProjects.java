package org.advocacyhub.triage.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.dispatch.DispatchLock;

/** Puts a project on the list, or ends it; never while a referral is being decided by the list. */
@ApplicationScoped
class ChangeProjects {

    private final DispatchLock lock;
    private final ListedProjects projects;
    private final Clock clock;

    ChangeProjects(DispatchLock lock, ListedProjects projects, Clock clock) {
        this.lock = lock;
        this.projects = projects;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code already-listed} when the project is on the list on one of these days */
    @Transactional
    ListedProject add(ListedProject.Instructed instructed, String subject) {
        lock.take();
        projects.overlapping(instructed).ifPresent(listed -> {
            throw Refusal.conflict(
                    "already-listed",
                    "The project is on the list from " + listed.validFrom()
                            + (listed.validTo() == null ? "" : " until before " + listed.validTo())
                            + ": end it, or give days that it has not.");
        });
        var added = new ListedProject(instructed, clock.instant(), subject);
        projects.persistAndFlush(added);
        return added;
    }

    /** @param ifMatch version that was looked at */
    @Transactional
    ListedProject end(UUID projectId, LocalDate firstDayNoMore, String ifMatch, String subject) {
        lock.take();
        var listed = projects.require(projectId);
        Versions.require(ifMatch, listed.version());
        listed.end(firstDayNoMore, LocalDate.now(clock), clock.instant(), subject);
        projects.flush();
        return listed;
    }
}
