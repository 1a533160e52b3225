package org.advocacyhub.contracts;

import java.time.Instant;
import java.util.UUID;

/** What referral-service tells: that somebody asked for an advocate, and what was said later. Key: referral id. */
@Topic("referrals")
public sealed interface ReferralEvent extends IntegrationEvent {

    UUID referralId();

    @Override
    default String key() {
        return referralId().toString();
    }

    /**
     * A referral came in and was stored.
     *
     * @param referralRef the reference given to the referrer
     * @param personKey keyed hash of the person, per contract: counts persons, names nobody
     * @param receivedAt when the hub received it; for phone and post the time given by the hub
     */
    @Type("referral.received.v1")
    record ReferralReceived(
            UUID referralId,
            @Ref("referral") String referralRef,
            @Ref("contract") String contractRef,
            @Ref("person, keyed hash") String personKey,
            Instant receivedAt,
            ReferralFacts facts)
            implements ReferralEvent {}

    /** The referrer answered what was asked; the facts are whole, not only what changed. */
    @Type("referral.information-given.v1")
    record InformationGiven(UUID referralId, Instant givenAt, ReferralFacts facts) implements ReferralEvent {}

    /**
     * The referral was taken back before a case was closed.
     *
     * @param by who asked: PERSON, REFERRER or HUB
     * @param reason why, as a code
     */
    @Type("referral.withdrawn.v1")
    record ReferralWithdrawn(
            UUID referralId,
            Instant withdrawnAt,
            @Code("D.1.1 withdrawn by") String by,
            @Code("D.1.1 reason") String reason)
            implements ReferralEvent {}
}
