package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * The hub sets what cases of a type may take, and agrees to more for one case: who, why and until when stay on record, and the partner is told.
 */
@ApplicationScoped
class ExtendHours {

    private final RecordOnCase cases;
    private final HoursCaps caps;
    private final Feed feed;
    private final Clock clock;

    ExtendHours(RecordOnCase cases, HoursCaps caps, Feed feed, Clock clock) {
        this.cases = cases;
        this.caps = caps;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    HoursCaps.Agreed handle(PartnerScope scope, UUID caseId, int minutes, LocalDate until, String why, String by) {
        var onCase = cases.lock(scope, caseId, null);
        if (until.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("until", "in-the-past", "The last day that the extension covers is over.");
        }
        feed.tell(new FeedEntry(
                onCase.partnerId(),
                FeedEntry.Type.MORE_TIME_AGREED,
                clock.instant(),
                null,
                caseId,
                onCase.referralId()));
        return caps.extend(caseId, onCase.partnerId(), minutes, until, why, by);
    }

    /** A cap for cases that are opened from a day on; null minutes lift it. Never for days that are over. */
    @Transactional
    List<HoursCaps.Version> set(HoursCaps.Version version, String by) {
        if (version.from().isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("from", "in-the-past", "A cap holds from today on at the earliest.");
        }
        caps.set(version, by);
        return caps.versions();
    }

    @Transactional
    List<HoursCaps.Version> versions() {
        return caps.versions();
    }
}
