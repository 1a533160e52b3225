package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseTransferredUnallocated;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.advocate.Allocation.Named;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.partner.OpenCases;
import org.advocacyhub.provider.partner.domain.WorkGivenUp;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.hibernate.Session;

/**
 * Open cases of a partner that withdraws go to its successor (domain.md F.9, D.1.3): like a single case that is handed over
 * ({@link HandOver}), but nobody is asked, nobody's fitness or limit is looked at, and whoever had the case keeps it where the staff goes
 * along. The days of the case, its first contact above all, stay; hours, notes and history stay with the partner that worked them.
 */
@ApplicationScoped
public class PassToSuccessor {

    /**
     * Who goes on, from which day.
     *
     * @param staff the successor's id of each advocate who went along; a case of anybody else is allocated later
     * @param reason code of D.1.3
     */
    public record Succession(
            String fromPartner, String toPartner, LocalDate on, Map<String, String> staff, Enum<?> reason) {}

    /** An open case; {@code advocateId} is null while nobody was named. */
    public record Open(UUID caseId, String serviceType, String district, String advocateId) {}

    /** What became of a case; {@code advocateId} is null when the successor names somebody. */
    public record Passed(UUID caseId, String formerAdvocate, String advocateId) {}

    private static final String SYSTEM = "system";

    private static final String OPEN = """
            select id, service_type, district, advocate_id from advocacy_case
            where partner_id = :partner and state <> 'CLOSED'
            order by id
            """;

    private final Cases cases;
    private final CaseHistory history;
    private final Assignments assignments;
    private final Allocation allocation;
    private final OpenCases openCases;
    private final Session entities;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    PassToSuccessor(
            Cases cases,
            CaseHistory history,
            Assignments assignments,
            Allocation allocation,
            OpenCases openCases,
            Session entities,
            Feed feed,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.assignments = assignments;
        this.allocation = allocation;
        this.openCases = openCases;
        this.entities = entities;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The open cases of a partner that a withdrawal concerns, in the order of their ids. */
    @Transactional(TxType.MANDATORY)
    public List<Open> open(EveryPartner scope, String partnerId, WorkGivenUp work) {
        return entities.createNativeQuery(OPEN, Tuple.class)
                .setParameter("partner", partnerId)
                .getResultStream()
                .map(row -> new Open(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .filter(found -> scope.includes(partnerId) && work.concerns(found.serviceType(), found.district()))
                .toList();
    }

    /** Moves these cases; what isn't the partner's any more, or was closed meanwhile, is left alone. */
    @Transactional(TxType.MANDATORY)
    public List<Passed> handle(Succession succession, Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var passed = cases.lockedForMove(new OnlyPartner(succession.fromPartner()), caseIds).stream()
                .filter(found -> !found.isClosed())
                .map(found -> pass(found, succession, now))
                .toList();
        moveRooms(succession, passed);
        return passed;
    }

    private Passed pass(AdvocacyCase moved, Succession succession, Instant now) {
        var former = moved.advocateId();
        var advocate = former == null ? null : succession.staff().get(former);
        note(moved, succession, "The partner withdrew: its successor goes on with the case.");
        moved.passage().inherited(succession.toPartner(), advocate, succession.on());
        assignments.change(moved, succession.on(), succession.reason().name());
        HandOver.carryAlong(entities, moved.id(), succession.toPartner());
        note(moved, succession, "The case came from a partner that withdrew.");
        for (var partner : List.of(succession.fromPartner(), succession.toPartner())) {
            feed.tell(
                    new FeedEntry(partner, FeedEntry.Type.CASE_TRANSFERRED, now, null, moved.id(), moved.referralId()));
        }
        tell(moved, succession, now);
        return new Passed(moved.id(), former, advocate);
    }

    private void tell(AdvocacyCase moved, Succession succession, Instant now) {
        var told = new CaseTransferredUnallocated(
                moved.referralId(),
                moved.id(),
                succession.toPartner(),
                succession.fromPartner(),
                now,
                succession.on(),
                succession.reason().name());
        outbox.record(moved.advocateId() == null ? told : told.with(moved.advocateId()));
    }

    /** Rows in one order, so that two who move cases don't wait in a circle: the cases are locked, then advocates, then partners. */
    private void moveRooms(Succession succession, List<Passed> passed) {
        if (passed.isEmpty()) {
            return;
        }
        cases.flush();
        var rooms = new HashMap<Named, Integer>();
        for (var one : passed) {
            if (one.formerAdvocate() != null) {
                rooms.merge(new Named(succession.fromPartner(), one.formerAdvocate()), -1, Integer::sum);
            }
            if (one.advocateId() != null) {
                rooms.merge(new Named(succession.toPartner(), one.advocateId()), 1, Integer::sum);
            }
        }
        allocation.move(rooms);
        openCases.moved(succession.fromPartner(), succession.toPartner(), passed.size());
    }

    private void note(AdvocacyCase moved, Succession succession, String words) {
        history.add(
                moved,
                CaseMove.TRANSFER,
                SYSTEM,
                new CaseHistory.Why(succession.on(), "F.9", succession.reason(), words));
    }
}
