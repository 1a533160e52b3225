package org.advocacyhub.triage.triagecase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.money.domain.Hold;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** The case files, in the order in which they are worked: band, then score, then receipt, then reference (C.4). */
@ApplicationScoped
public class TriageCases implements PanacheRepositoryBase<TriageCase, UUID> {

    /** The condition of the indexes that hold open cases only; a question has to say it in the same words. */
    public static final String OPEN = TriageState.open().stream()
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "state in (", ")"));

    private static final String ORDER = " order by verdict.band, score desc, receivedAt, referralRef";
    private static final String AFTER = """
             and (verdict.band > :band
               or verdict.band = :band and (score < :score
                 or score = :score and (receivedAt > :receivedAt
                   or receivedAt = :receivedAt and referralRef > :referralRef)))
            """;

    // the state stands in the words, so that the index of the few that wait serves the question
    private static final String OUT_OF_AREA =
            "state = QUEUED and queuedFor = 'OUT_OF_AREA' and acceptedElsewhereBy <= ?1";

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

    /** One row more than asked for, in order, from where the cursor points. */
    public List<TriageCase> inOrder(Collection<TriageState> states, Optional<Cursor> after, int limit) {
        var query = entityManager
                .createQuery(
                        "from TriageCase where state in :states" + (after.isPresent() ? AFTER : "") + ORDER,
                        TriageCase.class)
                .setParameter("states", states)
                .setMaxResults(limit + 1);
        after.ifPresent(position -> query.setParameter("band", Band.valueOf(position.value(0)))
                .setParameter("score", Integer.valueOf(position.value(1)))
                .setParameter("receivedAt", Instant.parse(position.value(2)))
                .setParameter("referralRef", position.value(3)));
        return query.getResultList();
    }

    /** Where a page ended that closed with this case. */
    public static Cursor positionOf(TriageCase last) {
        return Cursor.of(last.verdict().band(), last.score(), last.receivedAt(), last.referralRef());
    }

    /** The first on the waiting list among those of these types that money does not hold, from where the cursor points. */
    public List<TriageCase> waiting(Collection<ServiceType> types, Optional<Cursor> after, int limit) {
        var query = entityManager
                .createQuery(
                        "from TriageCase where state = :state and moneyHold is null and verdict.serviceType in :types"
                                + (after.isPresent() ? AFTER : "") + ORDER,
                        TriageCase.class)
                .setParameter("state", TriageState.WAITING_LIST)
                .setParameter("types", types)
                .setMaxResults(limit);
        after.ifPresent(position -> query.setParameter("band", Band.valueOf(position.value(0)))
                .setParameter("score", Integer.valueOf(position.value(1)))
                .setParameter("receivedAt", Instant.parse(position.value(2)))
                .setParameter("referralRef", position.value(3)));
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
        return Math.toIntExact(entityManager
                .createQuery("""
                        select 1 + count(*) from TriageCase ahead
                        where ahead.state = :state and ahead.contractRef = :contractRef
                          and (ahead.verdict.band < :band
                            or ahead.verdict.band = :band and (ahead.score > :score
                              or ahead.score = :score and (ahead.receivedAt < :receivedAt
                                or ahead.receivedAt = :receivedAt and ahead.referralRef < :referralRef)))
                        """, Long.class)
                .setParameter("state", TriageState.WAITING_LIST)
                .setParameter("contractRef", waiting.contractRef())
                .setParameter("band", waiting.verdict().band())
                .setParameter("score", waiting.score())
                .setParameter("receivedAt", waiting.receivedAt())
                .setParameter("referralRef", waiting.referralRef())
                .getSingleResult());
    }

    /** Types of a contract of which somebody is held for one of these reasons. */
    public List<ServiceType> heldTypes(String contractRef, Collection<Hold> holds) {
        return entityManager
                .createQuery("""
                        select distinct held.verdict.serviceType from TriageCase held
                        where held.contractRef = :contractRef and held.moneyHold in :holds
                        """, ServiceType.class)
                .setParameter("contractRef", contractRef)
                .setParameter("holds", holds)
                .getResultList();
    }

    /** The first of these types that are held for one of these reasons, in the order of the queue. */
    public List<TriageCase> held(String contractRef, Collection<Hold> holds, Collection<ServiceType> types, int limit) {
        return entityManager
                .createQuery("""
                        from TriageCase where contractRef = :contractRef and moneyHold in :holds
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
                        "select distinct held.contractRef from TriageCase held where held.moneyHold in :holds",
                        String.class)
                .setParameter("holds", holds)
                .getResultList();
    }

    /** Open cases whose score is of an earlier day. */
    public List<TriageCase> toScore(LocalDate today, int limit) {
        return find("state in ?1 and scoredOn < ?2 order by scoredOn, referralRef", TriageState.open(), today)
                .page(0, limit)
                .list();
    }

    /** Whether somebody was asked on this day or earlier and has not answered; loads nothing. */
    public boolean isAnyUnansweredSince(LocalDate askedOn) {
        return count("state = ?1 and askedOn <= ?2", TriageState.AWAITING_REFERRER_INFO, askedOn) > 0;
    }

    /** Cases whose referrer was asked on this day or earlier and has not answered. */
    public List<TriageCase> unansweredSince(LocalDate askedOn, int limit) {
        return find(
                        "state = ?1 and askedOn <= ?2 order by askedOn, referralRef",
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
        return find(OUT_OF_AREA + " order by acceptedElsewhereBy, referralRef", now)
                .page(0, limit)
                .list();
    }
}
