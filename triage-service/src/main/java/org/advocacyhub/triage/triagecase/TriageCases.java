package org.advocacyhub.triage.triagecase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.money.domain.Hold;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** The case files, in the order in which they are worked: band, then score, then receipt, then reference (C.4). */
@ApplicationScoped
public class TriageCases implements PanacheRepositoryBase<TriageCase, UUID> {

    /** The condition of the indexes that hold open cases only; a question has to say it in the same words. */
    public static final String OPEN = TriageState.open().stream()
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "state in (", ")"));

    /** The condition of the index that holds what the provider before left open (N32), and its opposite. */
    public static final String CARRIED_OVER = "open_since is not null";

    public static final String NEW = "open_since is null";

    private static final String ORDER = " order by verdict.band, score desc, referral.receivedAt, referral.ref";

    // in the words of the indexes: rows are compared whole, and the state of the waiting list is written out
    private static final String KEY = "(band, (- score), received_at, referral_ref)";
    private static final String POSITION = "(:band, :rank, :receivedAt, :referralRef)";
    private static final String IN_ORDER = " order by band, (- score), received_at, referral_ref limit :most";
    private static final String WAITING = "select * from triage_case where state = 'WAITING_LIST'";
    private static final String AFTER = " and " + KEY + " > " + POSITION;

    // the state stands in the words, so that the index of the few that wait serves the question
    private static final String OUT_OF_AREA =
            "standing.state = QUEUED and standing.queuedFor = 'OUT_OF_AREA' and place.acceptedElsewhereBy <= ?1";

    private record NoCaseYet(UUID referralId) {}

    private final TransactionMemory memory;
    private final EntityManager entityManager;

    TriageCases(TransactionMemory memory, EntityManager entityManager) {
        this.memory = memory;
        this.entityManager = entityManager;
    }

    /** Finds out in one look which of these referrals have no case file yet. */
    public void readAhead(Collection<UUID> referralIds) {
        var known = Set.copyOf(entityManager
                .createQuery("select referralId from TriageCase where referralId in :ids", UUID.class)
                .setParameter("ids", referralIds)
                .getResultList());
        referralIds.forEach(referralId -> memory.keep(new NoCaseYet(referralId), !known.contains(referralId)));
    }

    /** Whether a referral has a case file, be it one that this transaction has just opened. */
    public boolean isKnown(UUID referralId) {
        boolean none = memory.recall(new NoCaseYet(referralId), () -> false);
        return !none && findByIdOptional(referralId).isPresent();
    }

    /** Keeps a new case file. */
    public void open(TriageCase opened) {
        persist(opened);
        memory.keep(new NoCaseYet(opened.referralId()), false);
    }

    /**
     * The case file of a referral.
     *
     * @throws Refusal 404 {@code unknown-referral}
     */
    public TriageCase require(UUID referralId) {
        return findByIdOptional(referralId)
                .orElseThrow(() -> Refusal.notFound("unknown-referral", "Triage has no referral " + referralId + "."));
    }

    /** The case file of a referral by what stands on its papers. */
    public Optional<TriageCase> findByReference(String referralRef) {
        return find("referral.ref", referralRef).firstResultOptional();
    }

    /** The waiting list in order, from where the cursor points. */
    public List<TriageCase> waiting(Optional<Cursor> after, int most) {
        return waiting((Boolean) null, after, most);
    }

    /**
     * The same, narrowed.
     *
     * @param carriedOver only what the provider before left open, or only what is new; null for everybody
     */
    public List<TriageCase> waiting(Boolean carriedOver, Optional<Cursor> after, int most) {
        return after(after, waitingSql(carriedOver, after.isPresent()), Map.of("most", most));
    }

    /** Where a page ended that closed with this case. */
    public static Cursor positionOf(TriageCase last) {
        return CasePosition.of(last).cursor();
    }

    /**
     * The first on the waiting list among those of these types that money does not hold, from where the cursor points. Each
     * type is walked in its own order, so that a long list of others costs nothing.
     */
    public List<TriageCase> waiting(Collection<ServiceType> types, Optional<Cursor> after, int most) {
        return after(
                after,
                waitingOfTypesSql(after.isPresent()),
                Map.of("types", types.stream().map(Enum::name).sorted().toArray(String[]::new), "most", most));
    }

    static String waitingSql(Boolean carriedOver, boolean afterCursor) {
        var whose = carriedOver == null ? "" : " and " + (carriedOver ? CARRIED_OVER + " and " + OPEN : NEW);
        return WAITING + whose + (afterCursor ? AFTER : "") + IN_ORDER;
    }

    static String waitingOfTypesSql(boolean afterCursor) {
        return "select seen.* from unnest(cast(:types as text[])) wanted (type) cross join lateral (" + WAITING
                + " and money_hold is null and service_type = wanted.type" + (afterCursor ? AFTER : "") + IN_ORDER
                + ") seen" + IN_ORDER;
    }

    static String aheadSql() {
        return "select count(*) from triage_case where state = 'WAITING_LIST' and contract_ref = :contractRef and "
                + KEY + " < " + POSITION;
    }

    @SuppressWarnings("unchecked") // a native query of an entity
    private List<TriageCase> after(Optional<Cursor> after, String sql, Map<String, ?> values) {
        var query = entityManager.createNativeQuery(sql, TriageCase.class);
        values.forEach(query::setParameter);
        after.map(CasePosition::of).ifPresent(position -> position.bind(query));
        return query.getResultList();
    }

    /** The cases of these referrals, in the order of the ids. */
    public List<TriageCase> all(List<UUID> referralIds) {
        var byId = list("referralId in ?1", referralIds).stream()
                .collect(Collectors.toMap(TriageCase::referralId, Function.identity()));
        return referralIds.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** The place of one who waits among those of the same contract, 1 for the next. */
    public int placeOf(TriageCase waiting) {
        var query = entityManager
                .createNativeQuery(aheadSql(), Long.class)
                .setParameter("contractRef", waiting.contractRef());
        CasePosition.of(waiting).bind(query);
        return 1 + Math.toIntExact((Long) query.getSingleResult());
    }

    /** Types of a contract of which somebody is held for one of these reasons. */
    public List<ServiceType> heldTypes(String contractRef, Collection<Hold> holds) {
        return entityManager
                .createQuery("""
                        select distinct held.verdict.serviceType from TriageCase held
                        where held.referral.contractRef = :contractRef and held.standing.moneyHold in :holds
                        """, ServiceType.class)
                .setParameter("contractRef", contractRef)
                .setParameter("holds", holds)
                .getResultList();
    }

    /** The first of these types that are held for one of these reasons, in the order of the queue. */
    public List<TriageCase> held(String contractRef, Collection<Hold> holds, Collection<ServiceType> types, int limit) {
        return entityManager
                .createQuery("""
                        from TriageCase where referral.contractRef = :contractRef and standing.moneyHold in :holds
                            and verdict.serviceType in :types
                        """ + ORDER, TriageCase.class)
                .setParameter("contractRef", contractRef)
                .setParameter("holds", holds)
                .setParameter("types", types)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The contracts of which somebody is held for one of these reasons. */
    public List<String> contractsHolding(Collection<Hold> holds) {
        return entityManager
                .createQuery(
                        "select distinct held.referral.contractRef from TriageCase held where held.standing.moneyHold in :holds",
                        String.class)
                .setParameter("holds", holds)
                .getResultList();
    }

    /** Open cases whose score is of an earlier day. */
    public List<TriageCase> toScore(LocalDate today, int limit) {
        return find("standing.state in ?1 and scoredOn < ?2 order by scoredOn, referral.ref", TriageState.open(), today)
                .page(0, limit)
                .list();
    }

    /** Whether somebody was asked on this day or earlier and has not answered; loads nothing. */
    public boolean isAnyUnansweredSince(LocalDate askedOn) {
        return count("standing.state = ?1 and standing.askedOn <= ?2", TriageState.AWAITING_REFERRER_INFO, askedOn) > 0;
    }

    /** Cases whose referrer was asked on this day or earlier and has not answered. */
    public List<TriageCase> unansweredSince(LocalDate askedOn, int limit) {
        return find(
                        "standing.state = ?1 and standing.askedOn <= ?2 order by standing.askedOn, referral.ref",
                        TriageState.AWAITING_REFERRER_INFO,
                        askedOn)
                .page(0, limit)
                .list();
    }

    /** Whether the time of a referral from outside is over that no named service has confirmed; loads nothing. */
    public boolean isAnyOutOfArea(Instant now) {
        return count(OUT_OF_AREA, now) > 0;
    }

    /** Statutory referrals from outside whose time is over, the longest first. */
    public List<TriageCase> outOfArea(Instant now, int limit) {
        return find(OUT_OF_AREA + " order by place.acceptedElsewhereBy, referral.ref", now)
                .page(0, limit)
                .list();
    }
}
