package org.advocacyhub.triage.geography;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** The register of services outside the area (domain.md G.3). */
@ApplicationScoped
public class OutsideServices implements PanacheRepositoryBase<OutsideService, String> {

    private static final int MOST_OF_A_COUNCIL = 100;
    private static final int MOST_TO_CHOOSE_FROM = 500;
    private static final String TAKING = """
            select * from outside_service
            where :type = any(service_types) and valid_from <= :day and (valid_to is null or valid_to > :day) order by name
            """;

    /**
     * A service of the register.
     *
     * @throws Refusal 404 {@code unknown-service}
     */
    public OutsideService require(String code) {
        return findByIdOptional(code)
                .orElseThrow(() -> Refusal.notFound("unknown-service", "The register has no service " + code + "."));
    }

    /** Services of these councils on a day, in the order of their codes. */
    List<OutsideService> of(Collection<String> councils, LocalDate day) {
        return councils.isEmpty()
                ? List.of()
                : find(
                                "council in ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2) order by code",
                                councils,
                                day)
                        .page(0, MOST_OF_A_COUNCIL)
                        .list();
    }

    /** Services that take a type on a day, by name; no more of them than somebody could choose from. */
    public List<OutsideService> taking(String serviceType, LocalDate day) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(TAKING, OutsideService.class)
                .setParameter("type", serviceType)
                .setParameter("day", day)
                .setMaxResults(MOST_TO_CHOOSE_FROM)
                .getResultList();
    }

    Optional<OutsideService> locked(String code) {
        return Optional.ofNullable(findById(code, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Services in the order of their codes, after one. */
    List<OutsideService> page(String council, String after, int limit) {
        return find("code > ?1 and (?2 is null or council = ?2) order by code", after == null ? "" : after, council)
                .page(0, limit)
                .list();
    }
}
