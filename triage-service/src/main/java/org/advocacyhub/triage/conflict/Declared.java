package org.advocacyhub.triage.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.triage.conflict.domain.Relation;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.conflict.domain.Whom;

/**
 * What somebody declared, as it stands.
 *
 * @param referralId the referral with which it was declared; ties to the person hold for the person's other referrals too
 * @param tie what the partner is to the person; null when it is said of two people
 * @param opposed how another person's interest is opposed; null when it is said of a partner
 * @param since first day, null when not known
 * @param until last day, null while it lasts
 */
public record Declared(
        UUID conflictId,
        UUID referralId,
        PartnerTie tie,
        Opposed opposed,
        Source source,
        LocalDate since,
        LocalDate until,
        Instant declaredAt,
        String declaredBy) {

    /** A partner and the person. */
    public record PartnerTie(String partnerId, TieKind kind, Whom whom) {}

    /** The person and somebody else, known by a referral. */
    public record Opposed(UUID otherReferralId, Relation relation) {}

    /** Where the hub has it from. */
    public enum Source {
        PERSON,
        REFERRER,
        PARTNER,
        HUB_RECORDS,
        /** The partner said so when it declined an offer. */
        OFFER_DECLINED
    }

    /** Why something declared no longer counts. */
    public enum EndReason {
        /** The next revision says it better. */
        REPLACED,
        MISTAKE,
        OVER,
        NOT_CONFIRMED
    }

    public Declared {
        if ((tie == null) == (opposed == null)) {
            throw new IllegalArgumentException("said of a partner or of two people, one of the two");
        }
    }
}
