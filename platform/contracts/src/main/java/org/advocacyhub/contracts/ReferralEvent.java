package org.advocacyhub.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * @param receivedAt when the hub received it; for phone and post the time given by the hub; for a case that was carried over when
     *     the hub took it on, never when the provider before received it
     * @param carriedOver of a case that the provider before left open; absent for a new referral
     */
    @Type("referral.received.v1")
    record ReferralReceived(
            UUID referralId,
            @Ref("referral") String referralRef,
            @Ref("contract") String contractRef,
            @Ref("person, keyed hash") String personKey,
            Instant receivedAt,
            ReferralFacts facts,
            @Optionally CarriedOver carriedOver)
            implements ReferralEvent {

        /** A new referral: nobody has worked on it yet. */
        public ReferralReceived(
                UUID referralId,
                String referralRef,
                String contractRef,
                String personKey,
                Instant receivedAt,
                ReferralFacts facts) {
            this(referralId, referralRef, contractRef, personKey, receivedAt, facts, null);
        }
    }

    /**
     * What stood already when a contract began and its provider changed: a case that the provider before left open. The person keeps
     * the support that was decided on; it is no new referral and is counted apart.
     *
     * @param openedOn the day on which the provider before opened it
     * @param lastContactOn the day of its last contact with the person; absent when not known
     * @param partnerId the partner that is to go on with it, for example because the person's advocate works there now; absent to
     *     let triage choose
     */
    record CarriedOver(
            LocalDate openedOn,
            @Optionally LocalDate lastContactOn,
            @Optionally @Ref("partner") String partnerId) {}

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

    /**
     * What was told is put right, with a reason; the facts are whole, not only what changed.
     *
     * @param reason why, as a code
     */
    @Type("referral.amended.v1")
    record ReferralAmended(
            UUID referralId,
            Instant amendedAt,
            @Code("B amendment reasons") String reason,
            ReferralFacts facts) implements ReferralEvent {}

    /**
     * Somebody at the hub asked the referrer; the clock pauses until the answer, but never for band P1 (C.5 rule 3).
     *
     * @param asked the rules of completeness whose answers are wanted
     */
    @Type("referral.information-asked.v1")
    record InformationAsked(UUID referralId, Instant askedAt, List<@Ref("rule of B.8") String> asked)
            implements ReferralEvent {}

    /** The referrer's team was found in the register of teams by a person; until then the referral had none (K-06). */
    @Type("referral.team-matched.v1")
    record TeamMatched(
            UUID referralId,
            Instant matchedAt,
            @Ref("referrer team") String referrerTeamCode) implements ReferralEvent {}

    /**
     * A person confirmed that this referral is about somebody known already. Told for each referral that moves.
     *
     * @param personKey the key from now on
     * @param formerPersonKey the key up to now
     */
    @Type("referral.person-merged.v1")
    record PersonMerged(
            UUID referralId,
            Instant mergedAt,
            @Ref("person, keyed hash") String personKey,
            @Ref("person, keyed hash") String formerPersonKey)
            implements ReferralEvent {}

    /**
     * A merge was a mistake and is undone: this referral is about the person that it was about before.
     *
     * @param personKey the key from now on
     * @param formerPersonKey the key up to now
     */
    @Type("referral.person-unmerged.v1")
    record PersonUnmerged(
            UUID referralId,
            Instant unmergedAt,
            @Ref("person, keyed hash") String personKey,
            @Ref("person, keyed hash") String formerPersonKey)
            implements ReferralEvent {}

    /**
     * Part or all of the authority to proceed was withdrawn (A.12). That the referral ends with it is told apart.
     *
     * @param basis on what the hub had proceeded
     * @param scopes what may no longer be done
     */
    @Type("referral.authority-withdrawn.v1")
    record AuthorityWithdrawn(
            UUID referralId,
            Instant withdrawnAt,
            @Code("A.12") String basis,
            List<@Code("A.12 scopes") String> scopes) implements ReferralEvent {}

    /**
     * What the person answered to the equality questions (B.5), for counting alone; each answer may be missing, PNTS
     * (prefers not to say), NK (not known) or NA (not asked).
     *
     * @param sex B.5.4
     * @param genderIdentity output list of B.5.4
     * @param disabled in the sense of the Equality Act (B.5.5)
     * @param ageBand standard bands at receipt (B.5.8)
     * @param ageBandSocialCare bands of adult social care; absent under 18
     * @param ageBandImca bands of the national IMCA return; absent under 16
     */
    @Type("referral.equality-answered.v1")
    record EqualityAnswered(
            UUID referralId,
            Instant answeredAt,
            @Optionally @Code("B.5.1") String ethnicGroup,
            @Optionally @Code("B.5.2") String religion,
            @Optionally @Code("B.5.3") String sexualOrientation,
            @Optionally @Code("B.5.4 sex") String sex,
            @Optionally @Code("B.5.4 gender identity") String genderIdentity,
            @Optionally @Code("B.5 yes or no") String disabled,
            List<@Code("B.5.6") String> impairments,
            @Optionally @Code("B.5.7 status") String maritalStatus,
            @Optionally @Code("B.5 yes or no") String pregnancyOrMaternity,
            @Optionally @Code("B.5 yes or no") String carer,
            @Optionally @Code("B.5 yes or no") String veteran,
            @Optionally @Code("B.5 yes or no") String asylumSeekerOrRefugee,
            @Optionally @Code("B.5.8 standard") String ageBand,
            @Optionally @Code("B.5.8 social care") String ageBandSocialCare,
            @Optionally @Code("B.5.8 IMCA") String ageBandImca)
            implements ReferralEvent {}

    /**
     * Somebody opened a record in an emergency (H.6): for the quarterly review of access. Who it was stands in referral-service alone.
     *
     * @param role in which they did
     * @param partnerId their organisation; absent for the hub's
     * @param until from then on they read no more than before
     */
    @Type("referral.glass-broken.v1")
    record GlassBroken(
            UUID referralId,
            UUID openingId,
            @Ref("role at the issuer") String role,
            @Optionally @Ref("partner") String partnerId,
            @Code("H.6 reason") String reason,
            Instant openedAt,
            Instant until)
            implements ReferralEvent {}

    /** The person no longer wants the equality answers to be kept: they are deleted here and must not be counted. */
    @Type("referral.equality-withdrawn.v1")
    record EqualityWithdrawn(UUID referralId, Instant withdrawnAt) implements ReferralEvent {}

    /**
     * The time for keeping what was known of this referral is over (H.4): after a second person agreed, and while no legal hold stands
     * against it, it was deleted for good. Whoever keeps anything of the person about this referral deletes it too; what was
     * counted stays counted.
     *
     * @param recordClass under which row of H.4 it was kept; AUDIT when it is who had looked at the person, years later
     */
    @Type("referral.data-deleted.v1")
    record DataDeleted(
            UUID referralId,
            LocalDate deletedOn,
            @Code("H.4") String recordClass) implements ReferralEvent {}
}
