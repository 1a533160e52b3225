package org.advocacyhub.referral.notice.domain;

import org.advocacyhub.referral.notice.domain.Message.Acknowledgement;
import org.advocacyhub.referral.notice.domain.Message.BreakGlass;
import org.advocacyhub.referral.notice.domain.Message.CaseOpened;
import org.advocacyhub.referral.notice.domain.Message.Chaser;
import org.advocacyhub.referral.notice.domain.Message.Ended;
import org.advocacyhub.referral.notice.domain.Message.InformationAsked;
import org.advocacyhub.referral.notice.domain.Message.Recheck;
import org.advocacyhub.referral.notice.domain.Message.RingReferrer;
import org.advocacyhub.referral.notice.domain.Message.Triaged;
import org.advocacyhub.referral.notice.domain.Message.Withdrawn;

/** Subjects of notices: the reference, and never the service's name or what it does (B3-1, H.6). */
public final class Subjects {

    private Subjects() {}

    /**
     * The subject.
     *
     * @param discreet the reference alone
     */
    public static String of(Message message, String reference, boolean discreet) {
        return discreet ? "Your reference " + reference : "Reference " + reference + ": " + about(message);
    }

    private static String about(Message message) {
        return switch (message) {
            case Acknowledgement _ -> "received";
            case RingReferrer _ -> "please ring the referrer";
            case InformationAsked _ -> "a question";
            case Chaser _ -> "we wait for your answer";
            case Triaged _ -> "accepted";
            case CaseOpened _ -> "under way";
            case Ended _ -> "decided";
            case Withdrawn _ -> "taken back";
            case BreakGlass _ -> "opened in an emergency";
            case Recheck _ -> "please look again";
        };
    }
}
