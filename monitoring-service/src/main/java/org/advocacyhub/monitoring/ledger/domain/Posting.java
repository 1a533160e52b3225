package org.advocacyhub.monitoring.ledger.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is posted as one: entries that sum to nothing in each unit, and why. It cannot be made otherwise.
 *
 * @param source what it was posted for, once: a second posting of the same source is ignored
 * @param rule the rule of domain.md
 * @param reason in plain English, may be null
 * @param corrects the posting that this one puts right, else null
 * @param about the spot order, referral or statement that it is about, else null
 */
public record Posting(
        UUID postingId,
        String contractRef,
        Occasion occasion,
        String source,
        LocalDate day,
        String rule,
        String reason,
        UUID corrects,
        UUID about,
        List<Entry> entries) {

    /** @throws UnbalancedPosting when the entries of a unit do not sum to nothing */
    public Posting {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a posting has entries");
        }
        for (var unit : Unit.values()) {
            var sum = entries.stream()
                    .filter(entry -> entry.account().book().unit() == unit)
                    .mapToLong(Entry::amount)
                    .reduce(0, Math::addExact);
            if (sum != 0) {
                throw new UnbalancedPosting(unit, sum);
            }
        }
    }

    /** The same with other entries. */
    public Posting with(List<Entry> others) {
        return new Posting(postingId, contractRef, occasion, source, day, rule, reason, corrects, about, others);
    }

    /** Exactly the opposite, on the same days: with both, nothing is left. */
    public Posting opposite(UUID correctionId, String why) {
        return new Posting(
                correctionId,
                contractRef,
                occasion,
                "correction:" + postingId,
                day,
                rule,
                why,
                postingId,
                about,
                entries.stream().map(Entry::opposite).toList());
    }
}
