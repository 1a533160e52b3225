package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.referral.person.Merges.Merge;
import org.advocacyhub.referral.person.Merges.Step;
import org.advocacyhub.referral.person.domain.UnmergeReason;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Takes a merge back: the referrals that came with it return, and the NHS number when it came with it. What arrived after the
 * merge stays with the survivor, since nobody knows whose it is.
 */
@ApplicationScoped
class UndoMerge {

    /** What the words are sealed as. */
    static final String WORDS = "unmerge-words";

    private final MovedReferrals referrals;
    private final PersonRows people;
    private final DuplicatePairs pairs;
    private final Merges merges;
    private final DataKeys dataKeys;
    private final Outbox outbox;
    private final Clock clock;

    UndoMerge(
            MovedReferrals referrals,
            PersonRows people,
            DuplicatePairs pairs,
            Merges merges,
            DataKeys dataKeys,
            Outbox outbox,
            Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.pairs = pairs;
        this.merges = merges;
        this.dataKeys = dataKeys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The referrals that went back. */
    record Undone(Merge merge, List<UUID> returned) {}

    @Transactional
    Undone handle(UUID keptId, UUID mergeId, UnmergeReason reason, String words, String by) {
        var asked = merges.find(mergeId)
                .filter(merge -> merge.keptId().equals(keptId))
                .orElseThrow(() -> Refusal.notFound("unknown-merge", "This person survived no such merge."));
        referrals.lock(keptId);
        var both = people.lock(List.of(keptId, asked.mergedId()));
        var kept = both.get(keptId);
        var merged = both.get(asked.mergedId());
        check(merges.find(mergeId).orElseThrow(), kept);

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var returned = referrals.move(asked.moved(), keptId, merged.id());
        people.standAlone(merged.id());
        returnNumber(asked, kept, merged);
        var key = dataKeys.fresh(Ids.next());
        dataKeys.keep(key);
        var undone = new Step(key.ownerId(), now, by, reason.name(), key.seal(words, WORDS));
        merges.undo(mergeId, undone);
        pairs.lookAgain(List.of(keptId, merged.id()));
        returned.forEach(
                referralId -> outbox.record(new PersonUnmerged(referralId, now, merged.personKey(), kept.personKey())));
        return new Undone(
                new Merge(mergeId, keptId, merged.id(), asked.moved(), asked.numberMoved(), asked.done(), undone),
                returned);
    }

    private void check(Merge merge, PersonRow kept) {
        if (merge.undone() != null) {
            throw Refusal.conflict("already-undone", "Merge " + merge.id() + " was undone before.");
        }
        if (kept.mergedInto() != null) {
            var newer = merges.standing(kept.id()).orElseThrow();
            throw Refusal.conflict(
                    "undo-newer-first",
                    "Person " + kept.id() + " became part of person " + newer.keptId() + " later. Undo merge "
                            + newer.id() + " first.");
        }
    }

    private void returnNumber(Merge merge, PersonRow kept, PersonRow merged) {
        var number = merged.described().toldNhsNumber();
        if (number == null) {
            return;
        }
        if (merge.numberMoved()) {
            people.dropNumber(kept.id(), number);
            people.takeNumber(merged.id(), number);
        } else if (number.equals(kept.described().toldNhsNumber())) {
            people.tellNumber(kept.id(), null); // it came from the other
        }
    }
}
