package org.advocacyhub.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * What triage needs to know of a referral, in codes: the parts of the data set of domain.md B.1 that decide something.
 * {@code Y | N | U} answers are codes of domain.md A.2; U stands for "not known" and for "not answered".
 *
 * @param channel how it came in (domain.md B)
 * @param requestedType the service type asked for, or UNSURE (A.1.1)
 * @param referrerType who refers (B.2)
 * @param referrerTeamCode the council's or the trust's team code, for K-06 and K-09
 * @param ageYears whole years at receipt (B.5.8); absent when neither date of birth nor age is known
 * @param missing the rules of completeness that are not met (B.8), in the order of the form
 */
public record ReferralFacts(
        @Code("B channels") String channel,
        @Code("A.1.1") String requestedType,
        @Code("B.2") String referrerType,
        @Optionally @Ref("referrer team") String referrerTeamCode,
        @Optionally Integer ageYears,
        Place place,
        Need need,
        @Optionally CareAct careAct,
        @Optionally Imha imha,
        Authority authority,
        Risk risk,
        List<KeyDate> keyDates,
        List<@Ref("rule of B.8") String> missing) {

    /**
     * Where the person lives and is now, no finer than an outcode.
     *
     * @param homeOutcode first half of the home postcode, or NFA
     * @param currentOutcode first half of where the person is now, when that is not home
     * @param settingType kind of place where the person is (B.7)
     * @param statedDistrict GSS code of the district that the referrer names
     */
    public record Place(
            @Optionally @Code("outcode") String homeOutcode,
            @Optionally @Code("outcode") String currentOutcode,
            @Optionally @Code("B.7") String settingType,
            @Optionally @Code("G.1") String statedDistrict) {}

    /**
     * @param clientGroup primary client group (A.1.2)
     * @param specialisms what the advocate must know (A.1.2), the primary group included
     * @param specificIssue there is an issue to be advocated on (A.10.1)
     * @param excludedIssue the issue is outside the remit (COM-07)
     * @param nobodyUnpaid there is no unpaid person who could support (C.4)
     * @param advocateGender the gender of advocate that the person prefers
     */
    public record Need(
            @Optionally @Code("A.1.2") String clientGroup,
            List<@Code("A.1.2") String> specialisms,
            @Code("YNU") String specificIssue,
            @Code("YNU") String excludedIssue,
            @Code("YNU") String nobodyUnpaid,
            @Code("YNU") String noSpeech,
            @Optionally @Code("B.1 advocatePreference") String advocateGender) {}

    /**
     * The grounds of a Care Act referral (A.3).
     *
     * @param process A.3.1, or U
     * @param difficultyAreas of UNDERSTAND, RETAIN, USE_OR_WEIGH, COMMUNICATE
     * @param appropriatePerson A.3.1
     * @param nhsHospitalDays likely length of an NHS-arranged stay in hospital, days
     * @param nhsCareHomeDays likely length of an NHS-arranged stay in a care home, days
     */
    public record CareAct(
            @Code("A.3.1") String process,
            @Code("YNU") String substantialDifficulty,
            List<@Code("A.3.1 areas") String> difficultyAreas,
            @Code("A.3.1 appropriatePerson") String appropriatePerson,
            @Code("YNU") String transitionNeedsLikely,
            @Optionally Integer nhsHospitalDays,
            @Optionally Integer nhsCareHomeDays,
            @Code("YNU") String materialDisagreement,
            @Code("YNU") String bestInterestsAgreed) {}

    /**
     * The grounds of a mental health referral (A.8).
     *
     * @param mhaStatus A.8.1, or U
     * @param hospitalInArea the hospital or responsible authority is in this area (G.3)
     * @param patientDeclines the patient declines help (IMHA-06)
     * @param urgentTreatmentPending seclusion, ECT or section 57 treatment pending (B-03)
     * @param visitRequest a request under s130B(5)
     */
    public record Imha(
            @Code("A.8.1") String mhaStatus,
            @Optionally LocalDate sectionStart,
            @Optionally LocalDate sectionExpiry,
            @Code("YNU") String hospitalInArea,
            @Code("YNU") String patientDeclines,
            @Code("YNU") String urgentTreatmentPending,
            @Code("YNU") String visitRequest) {}

    /** What decides whether the hub may proceed (A.12). */
    public record Authority(
            @Code("YNU") String hasCapacityToConsent,
            @Code("YNU") String consentGiven,
            @Optionally LocalDate consentDate,
            @Code("YNU") String bestInterestsReasonGiven) {}

    /** Flags that raise the band (C.3) or the vulnerability (C.4). */
    public record Risk(
            @Code("YNU") String immediateDanger,
            @Code("YNU") String domesticAbuse,
            @Code("YNU") String exposedToAllegedSource,
            @Code("YNU") String homeless) {}

    /**
     * @param type B.6
     * @param on the day, in London
     * @param fixed it can't be moved: only fixed dates raise a band
     */
    public record KeyDate(@Code("B.6") String type, LocalDate on, boolean fixed) {}
}
