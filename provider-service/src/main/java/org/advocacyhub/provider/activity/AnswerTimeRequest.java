package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** The hub agrees to all or a part of the time that a partner asked for, as it may without being asked, or says no; the partner is told why. */
@ApplicationScoped
class AnswerTimeRequest {

    private final RecordOnCase cases;
    private final HoursCaps caps;
    private final ExtendHours extendHours;
    private final TimeRequests requests;
    private final CaseWords words;
    private final Feed feed;
    private final Clock clock;

    AnswerTimeRequest(
            RecordOnCase cases,
            HoursCaps caps,
            ExtendHours extendHours,
            TimeRequests requests,
            CaseWords words,
            Feed feed,
            Clock clock) {
        this.cases = cases;
        this.caps = caps;
        this.extendHours = extendHours;
        this.requests = requests;
        this.words = words;
        this.feed = feed;
        this.clock = clock;
    }

    /** @param until the last day whose work it covers */
    @Transactional
    TimeRequest agree(PartnerScope scope, UUID requestId, int minutes, LocalDate until, String why, String by) {
        var onCase = lockCaseOf(scope, requestId);
        var request = requests.locked(scope, requestId);
        var asked = request.answerable();
        if (!asked.covers(minutes)) {
            throw Refusal.invalid(
                    "minutes",
                    "more-than-asked",
                    "At most what was asked for: " + asked.minutes()
                            + " minutes. More is agreed to on the case itself.");
        }
        var answer = answer(onCase, why, by);
        var extension = extendHours.handle(scope, onCase.caseId(), minutes, until, why, by);
        request.agreed(asked.agree(minutes, until), extension.extensionId(), answer);
        return request;
    }

    @Transactional
    TimeRequest refuse(PartnerScope scope, UUID requestId, String why, String by) {
        var onCase = lockCaseOf(scope, requestId);
        var request = requests.locked(scope, requestId);
        request.refused(answer(onCase, why, by));
        feed.tell(new FeedEntry(
                onCase.partnerId(),
                FeedEntry.Type.MORE_TIME_REFUSED,
                clock.instant(),
                null,
                onCase.caseId(),
                onCase.referralId()));
        return request;
    }

    /** Before the request, as whoever asks and whoever closes the case does. */
    private LockedCase lockCaseOf(PartnerScope scope, UUID requestId) {
        return cases.lock(scope, requests.require(scope, requestId).caseId(), null);
    }

    private TimeRequest.Answer answer(LockedCase onCase, String why, String by) {
        var hours = caps.of(onCase.caseId(), onCase.serviceType(), onCase.openedOn());
        return new TimeRequest.Answer(
                words.seal(onCase.caseId(), why, TimeRequest.ANSWER),
                hours.counted(),
                hours.allowedOn(LocalDate.now(clock)),
                by,
                clock.instant());
    }
}
