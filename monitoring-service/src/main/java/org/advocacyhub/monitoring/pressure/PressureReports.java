package org.advocacyhub.monitoring.pressure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** All reports of demand pressure. */
@ApplicationScoped
class PressureReports implements PanacheRepositoryBase<PressureReport, UUID> {

    /** @throws Refusal 404 {@code unknown-report} */
    PressureReport require(UUID reportId) {
        return findByIdOptional(reportId).orElseThrow(() -> unknown(reportId));
    }

    /** The same, kept from changing until the transaction ends. */
    PressureReport requireLocked(UUID reportId) {
        return findByIdOptional(reportId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(reportId));
    }

    /** The one that goes on; at most one of a contract does. */
    Optional<PressureReport> open(String contractRef) {
        return find("contractRef = ?1 and endedOn is null", contractRef).firstResultOptional();
    }

    /** Those whose causes may still grow, or were never counted. */
    List<PressureReport> wantingCauses(String contractRef) {
        return list("contractRef = ?1 and (endedOn is null or chasingMinutes is null)", contractRef);
    }

    /** Reports of a contract before a position, the newest first. */
    List<PressureReport> before(String contractRef, Instant sentAt, UUID reportId, int rows) {
        return find(
                        "contractRef = ?1 and (sentAt, reportId) < (?2, ?3) order by sentAt desc, reportId desc",
                        contractRef,
                        sentAt,
                        reportId)
                .range(0, rows - 1)
                .list();
    }

    /** Reports of a contract that went on some day of a time, the first first; so many at most. */
    List<PressureReport> during(String contractRef, LocalDate from, LocalDate to, int most) {
        return find(
                        "contractRef = ?1 and beganOn <= ?3 and (endedOn is null or endedOn >= ?2) order by beganOn, reportId",
                        contractRef,
                        from,
                        to)
                .range(0, most - 1)
                .list();
    }

    private static Refusal unknown(UUID reportId) {
        return Refusal.notFound("unknown-report", "There is no report of demand pressure " + reportId + ".");
    }
}
