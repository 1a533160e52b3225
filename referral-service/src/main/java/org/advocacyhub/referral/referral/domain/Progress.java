package org.advocacyhub.referral.referral.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A status and since when it holds. Triage and the partners tell on different topics, so their news can arrive out of
 * order: an older piece of news never replaces a newer one, except that a decision is heard out even when a question or an
 * answer crossed it; an end is never left but by a
 * case that is taken up again, and once there is a case only the case's end is news.
 */
public record Progress(ReferralStatus status, Instant since) {

    /** The progress after a piece of news; empty when the news is out of date or says what can't follow. */
    public Optional<Progress> after(ReferralStatus news, Instant at) {
        if (status.end()) {
            return Optional.empty();
        }
        if (news == ReferralStatus.ACCEPTED || news == ReferralStatus.CLOSED) {
            return status == news ? Optional.empty() : Optional.of(new Progress(news, at));
        }
        var decides = news.decided() && !status.decided();
        if (status == ReferralStatus.ACCEPTED || (at.isBefore(since) && !decides)) {
            return Optional.empty();
        }
        return at.isAfter(since) || news.notBefore(status) ? Optional.of(new Progress(news, at)) : Optional.empty();
    }

    /** The progress when a closed case is taken up again (D.1.2); empty when something else ended it. */
    public Optional<Progress> reopened(Instant at) {
        return status == ReferralStatus.CLOSED
                ? Optional.of(new Progress(ReferralStatus.ACCEPTED, at))
                : Optional.empty();
    }
}
