package org.advocacyhub.referral.retention;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.DataDeleted;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.referral.retention.EndedReferrals.Kept;
import org.advocacyhub.referral.retention.RetentionRuns.Item;
import org.advocacyhub.referral.retention.RetentionRuns.Outcome;
import org.advocacyhub.referral.retention.domain.RecordClass;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.hibernate.Session;

/**
 * Deletes one record for good: destroys its key, removes what was sealed with it, and leaves a tombstone. Looks again whether it
 * is due and free of holds, since days may have passed since it was listed. What others were told in codes stays valid.
 */
@ApplicationScoped
class DeleteRecord {

    private static final String TOMBSTONE = """
            insert into tombstone (record_id, record_class, deleted_on, run_id) values (:id, :class, :on, :run)
            on conflict do nothing
            """;

    /** Of a person about whom no form is left, nothing stays that could tell who it was; nor of whoever was merged into them. */
    private static final String FORGET_PERSON = """
            update person set nhs_number = null, told_nhs_number = null, name_sound = null, date_of_birth = null,
                              postcode_sector = null
            where id in (select merged_people(:person)) and not exists (select from referral_form where person_id = :person)
            """;

    /** Of whom nothing is known any more, nobody has to say whether they are somebody else. */
    private static final String FORGET_PAIRS = """
            delete from duplicate_pair where id in (
                select id from duplicate_pair
                where lower_id in (select merged_people(:person)) or higher_id in (select merged_people(:person))
                order by id for update)
            """;

    /** What somebody wrote when they broke the glass, or for a hold that is over. */
    private static final String SHRED_WORDS = """
            delete from data_key where owner_id in (
                select id from break_glass where person_id in (select merged_people(:person))
                union all
                select id from legal_hold where released_at is not null and person_id in (select merged_people(:person)))
            """;

    private final EndedReferrals endedReferrals;
    private final LegalHolds holds;
    private final RuleBook ruleBook;
    private final RetentionRuns runs;
    private final List<KeptWithReferral> kept;
    private final EqualityKept equalityKept;
    private final KeptViews keptViews;
    private final DataKeys dataKeys;
    private final Outbox outbox;
    private final Session session;
    private final Clock clock;

    DeleteRecord(
            EndedReferrals endedReferrals,
            LegalHolds holds,
            RuleBook ruleBook,
            RetentionRuns runs,
            @All List<KeptWithReferral> kept,
            EqualityKept equalityKept,
            KeptViews keptViews,
            DataKeys dataKeys,
            Outbox outbox,
            Session session,
            Clock clock) {
        this.endedReferrals = endedReferrals;
        this.holds = holds;
        this.ruleBook = ruleBook;
        this.runs = runs;
        this.kept = kept;
        this.equalityKept = equalityKept;
        this.keptViews = keptViews;
        this.dataKeys = dataKeys;
        this.outbox = outbox;
        this.session = session;
        this.clock = clock;
    }

    /** Settles one item of a run; false when another replica has it. */
    @Transactional
    boolean handle(UUID runId, Item item) {
        if (!runs.claim(runId, item)) {
            return false;
        }
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        var outcome = item.recordClass() == RecordClass.AUDIT
                ? settleViews(keptViews.personOf(item.referralId()), today)
                : endedReferrals
                        .forDeletion(item.referralId())
                        .map(referral -> settle(referral, item, today))
                        .orElse(Outcome.KEPT_NOT_DUE);
        if (outcome == Outcome.DELETED) {
            session.createNativeMutationQuery(TOMBSTONE)
                    .setParameter("id", item.referralId())
                    .setParameter("class", item.recordClass().name())
                    .setParameter("on", today)
                    .setParameter("run", runId)
                    .executeUpdate();
            tell(item, today);
        }
        runs.settle(runId, item, outcome);
        return true;
    }

    /** Whoever keeps something of the person about this referral follows; nobody else keeps equality answers. */
    private void tell(Item item, LocalDate today) {
        var gone =
                switch (item.recordClass()) {
                    case EQUALITY -> List.<UUID>of();
                    case AUDIT -> keptViews.referralsOf(keptViews.personOf(item.referralId()));
                    default -> List.of(item.referralId());
                };
        gone.forEach(referralId -> outbox.record(
                new DataDeleted(referralId, today, item.recordClass().name())));
    }

    private Outcome settle(Kept referral, Item item, LocalDate today) {
        lockPerson(referral.personId());
        if (holds.holds(referral.personId())) {
            return Outcome.KEPT_ON_HOLD;
        }
        var rules = ruleBook.rulesOn(today);
        if (item.recordClass() == RecordClass.EQUALITY) {
            if (rules.equalityDueOn(referral.ended()).isAfter(today)) {
                return Outcome.KEPT_NOT_DUE;
            }
            equalityKept.delete(referral.referralId());
            return Outcome.DELETED;
        }
        if (rules.dueOn(referral.ended()).isAfter(today)) {
            return Outcome.KEPT_NOT_DUE;
        }
        delete(referral, today);
        return Outcome.DELETED;
    }

    private Outcome settleViews(UUID personId, LocalDate today) {
        lockPerson(personId);
        if (holds.holds(personId)) {
            return Outcome.KEPT_ON_HOLD;
        }
        var deletedBy = ruleBook.rulesOn(today).deletedByForViewsDue(today);
        return keptViews.forget(personId, deletedBy, today) ? Outcome.DELETED : Outcome.KEPT_NOT_DUE;
    }

    /** Until the end nobody places a hold, merges the person or is recognised as them: what follows decides on what is so now. */
    private void lockPerson(UUID personId) {
        session.createNativeQuery(
                        "select id from person where id in (select merged_people(:person)) order by id for update",
                        UUID.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private void delete(Kept referral, LocalDate today) {
        dataKeys.shred(referral.referralId());
        kept.forEach(keeper -> keeper.delete(referral.referralId()));
        session.createNativeMutationQuery("delete from referral_form where referral_id = :id")
                .setParameter("id", referral.referralId())
                .executeUpdate();
        var forgotten = session.createNativeMutationQuery(FORGET_PERSON)
                .setParameter("person", referral.personId())
                .executeUpdate();
        if (forgotten > 0) {
            for (var statement : List.of(SHRED_WORDS, FORGET_PAIRS)) {
                session.createNativeMutationQuery(statement)
                        .setParameter("person", referral.personId())
                        .executeUpdate();
            }
        }
        endedReferrals.deleted(referral.referralId(), today);
    }
}
