package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.StatusReason;
import org.advocacyhub.provider.partner.domain.Territory;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All partners that a caller may know of. */
@ApplicationScoped
public class Partners {

    private static final String PAUSED_UNTIL = """
            select * from partner where status = 'PAUSED' and paused_until <= :day
            order by paused_until, id limit :limit
            for update skip locked
            """;

    /**
     * How a partner stands.
     *
     * @param statusReason why nothing is offered to it; null when that wasn't said or it is ACTIVE
     * @param pausedUntil the day on which it takes referrals again; null unless it is paused until a day
     * @param capacity cases that it can work at once
     */
    public record Standing(
            String partnerId,
            String name,
            PartnerStatus status,
            StatusReason statusReason,
            LocalDate pausedUntil,
            int capacity,
            int openCases,
            long version) {

        private static Standing of(Partner partner) {
            var terms = partner.terms();
            return new Standing(
                    partner.id(),
                    terms.name(),
                    terms.status(),
                    terms.statusReason(),
                    terms.pausedUntil(),
                    terms.capacity(),
                    partner.openCases(),
                    partner.version());
        }
    }

    private final Session entities;

    Partners(Session entities) {
        this.entities = entities;
    }

    void add(Partner partner) {
        entities.persist(partner);
        entities.flush();
    }

    Partner require(PartnerScope scope, String partnerId) {
        return partner(scope, partnerId).first(entities).orElseThrow(() -> unknown(partnerId));
    }

    /** Locked, so that its capacity and open cases are told in the order in which they change. */
    Optional<Partner> locked(PartnerScope scope, String partnerId) {
        return partner(scope, partnerId).locked(entities);
    }

    /** Paused partners whose day has come and that nobody is busy with, locked; for background work only. */
    List<Partner> pausedUntil(PartnerScope.EveryPartner scope, LocalDate day, int limit) {
        return entities.createNativeQuery(PAUSED_UNTIL, Partner.class)
                .setParameter("day", day)
                .setParameter("limit", limit)
                .getResultStream()
                .filter(partner -> scope.includes(partner.id()))
                .toList();
    }

    List<Partner> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(Partner.class, "id", scope)
                .inOrderOf("id", cursor)
                .page(entities, limit);
    }

    /** How a partner stands now; refuses with a 404 like {@link #mustExist}. */
    public Standing standing(PartnerScope scope, String partnerId) {
        return Standing.of(require(scope, partnerId));
    }

    /** The same of those that the caller may know of, in the order of their ids. */
    public Page<Standing> standings(PartnerScope scope, String cursor, int limit) {
        return Page.of(page(scope, cursor, limit), limit, partner -> Cursor.of(partner.id()))
                .map(Standing::of);
    }

    /** Refuses with a 404 when there is no such partner for this caller. */
    public void mustExist(PartnerScope scope, String partnerId) {
        require(scope, partnerId);
    }

    /** The same, and whoever else changes the partner or its advocates waits until the transaction ends. */
    public void mustExistAlone(PartnerScope scope, String partnerId) {
        locked(scope, partnerId).orElseThrow(() -> unknown(partnerId));
    }

    /** Whether there is such a partner for this caller. */
    public boolean exists(PartnerScope scope, String partnerId) {
        return partner(scope, partnerId).first(entities).isPresent();
    }

    /** Whether it is the lead provider itself; refuses with a 404 like {@link #mustExist}. */
    public boolean isHub(PartnerScope scope, String partnerId) {
        return require(scope, partnerId).terms().hub();
    }

    /** For what and where an ACTIVE partner is contracted on a day; nothing for one that is offered nothing. Refuses with a 404 like {@link #mustExist}. */
    public List<Territory> territories(PartnerScope scope, String partnerId, LocalDate day) {
        var partner = require(scope, partnerId);
        return partner.status() != PartnerStatus.ACTIVE
                ? List.of()
                : partner.terms().subcontracts().stream()
                        .filter(subcontract -> subcontract.holdsOn(day))
                        .map(Subcontract::territory)
                        .toList();
    }

    /** How many cases the partner says it can work at once; refuses with a 404 like {@link #mustExist}. */
    public int capacityOf(PartnerScope scope, String partnerId) {
        return require(scope, partnerId).terms().capacity();
    }

    /** The service types that the partner is contracted for on a day; refuses with a 404 like {@link #mustExist}. */
    public List<String> contractedTypes(PartnerScope scope, String partnerId, LocalDate day) {
        return require(scope, partnerId).terms().subcontracts().stream()
                .filter(subcontract -> subcontract.holdsOn(day))
                .flatMap(subcontract -> subcontract.serviceTypes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The contracts of which the partner has, or had, a sub-contract; refuses with a 404 like {@link #mustExist}. */
    public Set<String> contracts(PartnerScope scope, String partnerId) {
        return require(scope, partnerId).terms().subcontracts().stream()
                .map(Subcontract::contractRef)
                .collect(Collectors.toSet());
    }

    /** The change as the database has it, with the version that it got. */
    void flush() {
        entities.flush();
    }

    static Refusal unknown(String partnerId) {
        return Refusal.notFound("unknown-partner", "There is no partner " + partnerId + " that you may see.");
    }

    private static ScopedSelect<Partner> partner(PartnerScope scope, String partnerId) {
        return ScopedSelect.from(Partner.class, "id", scope).with("id", partnerId);
    }
}
