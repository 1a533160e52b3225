package org.advocacyhub.referral.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.retention.domain.RecordClass;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All runs and what they list. */
@ApplicationScoped
class RetentionRuns implements PanacheRepositoryBase<RetentionRun, UUID> {

    private final Session session;

    RetentionRuns(Session session) {
        this.session = session;
    }

    /** What becomes of a record that a run lists. */
    enum Outcome {
        LISTED,
        DELETED,
        KEPT_ON_HOLD,
        KEPT_NOT_DUE
    }

    /** A record that falls due. */
    record Item(UUID referralId, RecordClass recordClass, LocalDate dueOn, Outcome outcome) {}

    RetentionRun require(UUID runId) {
        return findByIdOptional(runId)
                .orElseThrow(() -> Refusal.notFound("unknown-run", "There is no such run of the deletion."));
    }

    /** The run, locked until the transaction ends. */
    RetentionRun requireForChange(UUID runId) {
        var run = require(runId);
        session.refresh(run, LockModeType.PESSIMISTIC_WRITE);
        return run;
    }

    Optional<RetentionRun> approved() {
        return find("state", RetentionRun.State.APPROVED).firstResultOptional();
    }

    List<RetentionRun> newest(Position before, int rows) {
        return find("(listedAt, id) < (?1, ?2) order by listedAt desc, id desc", before.at(), before.id())
                .range(0, rows - 1)
                .list();
    }

    void add(UUID runId, Item item) {
        session.createNativeMutationQuery("""
                        insert into retention_item (run_id, referral_id, record_class, due_on, outcome)
                        values (:run, :referral, :class, :due, :outcome)
                        """)
                .setParameter("run", runId)
                .setParameter("referral", item.referralId())
                .setParameter("class", item.recordClass().name())
                .setParameter("due", item.dueOn())
                .setParameter("outcome", item.outcome().name())
                .executeUpdate();
    }

    void settle(UUID runId, Item item, Outcome outcome) {
        session.createNativeMutationQuery("""
                        update retention_item set outcome = :outcome
                        where run_id = :run and referral_id = :referral and record_class = :class and outcome = 'LISTED'
                        """)
                .setParameter("outcome", outcome.name())
                .setParameter("run", runId)
                .setParameter("referral", item.referralId())
                .setParameter("class", item.recordClass().name())
                .executeUpdate();
    }

    /** Takes an item on until the transaction ends; false when another replica has it or had it. */
    boolean claim(UUID runId, Item item) {
        return !session.createNativeQuery(
                        "select 1 from retention_item where run_id = :run and referral_id = :referral"
                                + " and record_class = :class and outcome = 'LISTED' for update skip locked",
                        Integer.class)
                .setParameter("run", runId)
                .setParameter("referral", item.referralId())
                .setParameter("class", item.recordClass().name())
                .getResultList()
                .isEmpty();
    }

    /** The next items on which nothing was done yet. */
    List<Item> open(UUID runId, int rows) {
        return items(
                "run_id = :run and outcome = 'LISTED' order by referral_id, record_class limit :rows", runId, rows);
    }

    /** A page of a run's items, after the last referral of the page before. */
    List<Item> items(UUID runId, UUID after, String afterClass, int rows) {
        return session
                .createNativeQuery(
                        "select referral_id, record_class, due_on, outcome from retention_item where run_id = :run"
                                + " and (referral_id, record_class) > (:after, :class)"
                                + " order by referral_id, record_class limit :rows",
                        Object[].class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setParameter("class", afterClass)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(RetentionRuns::item)
                .toList();
    }

    /** How many items of a run there are, by outcome. */
    List<Object[]> counts(UUID runId) {
        return session.createNativeQuery(
                        "select outcome, count(*) from retention_item where run_id = :run group by outcome",
                        Object[].class)
                .setParameter("run", runId)
                .getResultList();
    }

    private List<Item> items(String where, UUID runId, int rows) {
        return session
                .createNativeQuery(
                        "select referral_id, record_class, due_on, outcome from retention_item where " + where,
                        Object[].class)
                .setParameter("run", runId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(RetentionRuns::item)
                .toList();
    }

    private static Item item(Object[] row) {
        return new Item(
                (UUID) row[0], RecordClass.valueOf((String) row[1]), (LocalDate) row[2], Outcome.valueOf((String)
                        row[3]));
    }
}
