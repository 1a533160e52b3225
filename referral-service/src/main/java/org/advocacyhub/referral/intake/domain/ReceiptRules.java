package org.advocacyhub.referral.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.ReferralForm;

/** When somebody may say at what time a referral came in (domain.md B.1 field 2): the hub, for what it typed in later. */
public final class ReceiptRules {

    /** A letter that lay around longer than this was not received, it was found. */
    private static final Duration OLDEST = Duration.ofDays(366);

    private ReceiptRules() {}

    /** What is wrong with the time of receipt; an empty list when nothing is. */
    public static List<Fault> faults(ReferralForm form, boolean toldByTheHub, Instant now) {
        var faults = new ArrayList<Fault>();
        var receivedAt = form.receivedAt();
        if (receivedAt == null) {
            return faults;
        }
        if (!toldByTheHub) {
            faults.add(fault("not-allowed", "Only the hub says when a referral was received: leave this out."));
        } else if (form.channel() != null && !form.channel().typedInByTheHub()) {
            faults.add(fault("not-allowed", "This channel notes the time itself: leave this out."));
        }
        if (receivedAt.isAfter(now)) {
            faults.add(fault("in-the-future", "A referral can't have been received in the future."));
        } else if (receivedAt.isBefore(now.minus(OLDEST))) {
            faults.add(fault("too-long-ago", "This is more than a year ago: check the date."));
        }
        return faults;
    }

    private static Fault fault(String code, String message) {
        return new Fault("receivedAt", code, message);
    }
}
