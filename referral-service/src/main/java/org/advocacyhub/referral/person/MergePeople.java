package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.referral.person.Merges.Merge;
import org.advocacyhub.referral.person.Merges.Step;
import org.advocacyhub.referral.person.domain.DuplicateRules;
import org.advocacyhub.referral.person.domain.MergeReason;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;

/** Somebody confirms that two people are one: the referrals of one go to the other, and the others are told (domain.md B.1). */
@ApplicationScoped
class MergePeople {

    /** What the words are sealed as. */
    static final String WORDS = "merge-words";

    private final MovedReferrals referrals;
    private final PersonRows people;
    private final DuplicatePairs pairs;
    private final Merges merges;
    private final DataKeys dataKeys;
    private final Outbox outbox;
    private final Clock clock;

    MergePeople(
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

    @Transactional
    Merge handle(UUID keptId, UUID mergedId, MergeReason reason, String words, String by) {
        if (keptId.equals(mergedId)) {
            throw Refusal.invalid(
                    "otherPersonId", "same-person", "Name the other person: nobody merges into themselves.");
        }
        referrals.lock(mergedId);
        var both = people.lock(List.of(keptId, mergedId));
        var kept = both.get(keptId);
        var merged = both.get(mergedId);
        check(kept, merged);

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var moved = referrals.move(referrals.of(mergedId), mergedId, keptId);
        var numberMoved = moveNumber(kept, merged);
        var id = Ids.next();
        var key = dataKeys.fresh(id);
        dataKeys.keep(key);
        var merge = new Merge(
                id,
                keptId,
                mergedId,
                moved,
                numberMoved,
                new Step(id, now, by, reason.name(), key.seal(words, WORDS)),
                null);
        merges.add(merge);
        pairs.lookAgain(List.of(keptId, mergedId));
        moved.forEach(
                referralId -> outbox.record(new PersonMerged(referralId, now, kept.personKey(), merged.personKey())));
        return merge;
    }

    private boolean moveNumber(PersonRow kept, PersonRow merged) {
        people.mergeInto(kept.id(), merged.id());
        var own = kept.described().nhsNumber();
        var others = merged.described().nhsNumber();
        if (own == null && others != null) {
            people.takeNumber(kept.id(), others);
            people.tellNumber(kept.id(), kept.described().toldNhsNumber());
            return true;
        }
        if (own == null && kept.described().toldNhsNumber() == null) {
            people.tellNumber(kept.id(), merged.described().toldNhsNumber());
        }
        return false;
    }

    private static void check(PersonRow kept, PersonRow merged) {
        for (var person : List.of(kept, merged)) {
            if (person.mergedInto() != null) {
                throw Refusal.conflict(
                        "already-merged",
                        "Person " + person.id() + " is part of person " + person.mergedInto()
                                + " already. Merge with that one, or undo the merge first.");
            }
        }
        if (!kept.contractRef().equals(merged.contractRef())) {
            throw Refusal.conflict("different-contracts", "The two are known under different contracts.");
        }
        if (!DuplicateRules.compare(kept.described(), merged.described()).mayBeMerged()) {
            throw Refusal.conflict(
                    "different-nhs-numbers",
                    "The two have different NHS numbers. If one is wrong, put it right in the referral first.");
        }
    }
}
