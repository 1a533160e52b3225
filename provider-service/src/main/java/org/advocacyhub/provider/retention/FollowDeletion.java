package org.advocacyhub.provider.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.DataDeleted;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.retention.EndedCases.Kept;

/**
 * Deletes what was said about the cases of a referral of which nothing is kept any more (domain.md H.4): the key of each case, by
 * whose person it could be recognised, and why it took longer; when the book of views goes, that too. What was counted stays.
 * The partner is told, so that its own system follows.
 */
@ApplicationScoped
public class FollowDeletion {

    /** The class under which referral-service lets go of who looked, years after everything else. */
    private static final String VIEWS = "AUDIT";

    private final EndedCases endedCases;
    private final Tombstones tombstones;
    private final CaseWords words;
    private final Feed feed;
    private final Clock clock;

    FollowDeletion(EndedCases endedCases, Tombstones tombstones, CaseWords words, Feed feed, Clock clock) {
        this.endedCases = endedCases;
        this.tombstones = tombstones;
        this.words = words;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void handle(DataDeleted deleted) {
        for (var kept : endedCases.ofReferral(deleted.referralId())) {
            var gone =
                    deleted.recordClass().equals(VIEWS) ? endedCases.forgetViews(kept.caseId()) : delete(kept, deleted);
            if (gone) {
                tombstones.set(kept.caseId(), deleted, clock.instant());
            }
        }
        endedCases.forgetPersonOfOffers(deleted.referralId());
    }

    private boolean delete(Kept kept, DataDeleted deleted) {
        if (kept.goesOn()) {
            throw new CaseGoesOn(kept.caseId());
        }
        if (!endedCases.deleted(kept.caseId(), deleted.deletedOn())) {
            return false;
        }
        words.shred(kept.caseId());
        feed.tell(new FeedEntry(
                kept.partnerId(),
                FeedEntry.Type.CASE_DATA_DELETED,
                clock.instant(),
                null,
                kept.caseId(),
                deleted.referralId()));
        return true;
    }

    /** Somebody took the case up again meanwhile: the event waits as a dead letter for a person to decide. */
    static final class CaseGoesOn extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        CaseGoesOn(UUID caseId) {
            super("case " + caseId + " goes on: nothing of it is deleted; replay this once it is closed");
        }
    }
}
