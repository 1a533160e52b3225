package org.advocacyhub.referral.retention;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.retention.EndedReferrals.Kept;
import org.advocacyhub.referral.retention.RetentionRuns.Item;
import org.advocacyhub.referral.retention.RetentionRuns.Outcome;
import org.advocacyhub.referral.retention.domain.RecordClass;
import org.advocacyhub.referral.retention.domain.RetentionRules;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.exception.ConstraintViolationException;

/** Lists what falls due, so that a second person can look at it before anything is deleted (domain.md H.4). */
@ApplicationScoped
class ListDueRecords {

    /** What a person can look through; more is left to the next run. */
    private static final int MOST = 1_000;

    private static final int AT_A_TIME = 500;

    private final EndedReferrals endedReferrals;
    private final EqualityKept equalityKept;
    private final KeptViews keptViews;
    private final LegalHolds holds;
    private final RetentionRuns runs;
    private final RuleBook ruleBook;
    private final Clock clock;

    ListDueRecords(
            EndedReferrals endedReferrals,
            EqualityKept equalityKept,
            KeptViews keptViews,
            LegalHolds holds,
            RetentionRuns runs,
            RuleBook ruleBook,
            Clock clock) {
        this.endedReferrals = endedReferrals;
        this.equalityKept = equalityKept;
        this.keptViews = keptViews;
        this.holds = holds;
        this.runs = runs;
        this.ruleBook = ruleBook;
        this.clock = clock;
    }

    @Transactional
    RetentionRun handle(String listedBy) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, LONDON);
        var run = new RetentionRun(Ids.next(), today, listedBy, now);
        try {
            runs.persistAndFlush(run);
        } catch (ConstraintViolationException anotherRun) {
            throw Refusal.conflict(
                    "run-open",
                    "Another run waits for approval or is at work: approve it, cancel it or wait for its end.");
        }
        var rules = ruleBook.rulesOn(today);
        var listed = listRecords(run.id(), rules, today);
        listViews(run.id(), rules, today, MOST - listed);
        return run;
    }

    private int listRecords(UUID runId, RetentionRules rules, LocalDate today) {
        var end = today.atStartOfDay(LONDON).toInstant();
        var after = Instant.EPOCH;
        var afterId = new UUID(0, 0);
        var listed = 0;
        while (listed < MOST) {
            var page = endedReferrals.endedBefore(end, after, afterId, AT_A_TIME);
            for (var item : due(page, rules, today)) {
                if (listed == MOST) {
                    return listed;
                }
                runs.add(runId, item);
                listed += item.outcome() == Outcome.LISTED ? 1 : 0; // what is held must not keep others from their turn
            }
            if (page.size() < AT_A_TIME) {
                return listed;
            }
            after = page.getLast().endedAt();
            afterId = page.getLast().referralId();
        }
        return listed;
    }

    private void listViews(UUID runId, RetentionRules rules, LocalDate today, int rows) {
        for (var kept : keptViews.ofPeopleDeletedBy(rules.deletedByForViewsDue(today), rows)) {
            runs.add(
                    runId,
                    new Item(kept.referralId(), RecordClass.AUDIT, rules.viewsDueOn(kept.deletedOn()), Outcome.LISTED));
        }
    }

    private List<Item> due(List<Kept> page, RetentionRules rules, LocalDate today) {
        var answered = equalityKept.among(page.stream().map(Kept::referralId).toList());
        var held = holds.heldAmong(page.stream().map(Kept::personId).toList());
        return page.stream()
                .flatMap(kept -> dueOf(kept, rules, today, answered.contains(kept.referralId()))
                        .map(due -> new Item(
                                kept.referralId(),
                                due.recordClass(),
                                due.on(),
                                held.contains(kept.personId()) ? Outcome.KEPT_ON_HOLD : Outcome.LISTED)))
                .toList();
    }

    private record Due(RecordClass recordClass, LocalDate on) {}

    /** The record when it falls due; before that perhaps its equality answers alone. */
    private static Stream<Due> dueOf(Kept kept, RetentionRules rules, LocalDate today, boolean answered) {
        var dueOn = rules.dueOn(kept.ended());
        if (!dueOn.isAfter(today)) {
            return Stream.of(new Due(kept.ended().recordClass(), dueOn));
        }
        var equalityDueOn = rules.equalityDueOn(kept.ended());
        return kept.ended().end() == ReferralStatus.CLOSED && !equalityDueOn.isAfter(today) && answered
                ? Stream.of(new Due(RecordClass.EQUALITY, equalityDueOn))
                : Stream.empty();
    }
}
