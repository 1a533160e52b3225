package org.advocacyhub.triage.referral.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What triage knows of a referral: the input of every rule, kept as it was with each decision. Codes that this version
 * does not know have become {@link Answer#U} or its like, so that the tables ask instead of guessing.
 *
 * @param requestedType the type asked for; {@link ServiceType#UNSURE} lets the type finder choose
 * @param ageYears null when neither date of birth nor age is known
 * @param careAct null when that part of the form is empty
 * @param imha null when that part of the form is empty
 * @param missing the rules of completeness that are not met (B.8)
 */
public record Facts(
        String channel,
        ServiceType requestedType,
        String referrerType,
        Integer ageYears,
        Place place,
        Need need,
        CareAct careAct,
        Imha imha,
        Authority authority,
        Risk risk,
        List<KeyDate> keyDates,
        List<String> missing) {

    /** The same, as if somebody else had referred. */
    public Facts referredBy(String type) {
        return new Facts(
                channel, requestedType, type, ageYears, place, need, careAct, imha, authority, risk, keyDates, missing);
    }

    /** Where the person lives, is now, and is said to be; no finer than an outcode. */
    public record Place(String homeOutcode, String currentOutcode, String settingType, String statedDistrict) {

        /** The person has no fixed abode (G.2). */
        public boolean isNoFixedAbode() {
            return "NFA".equals(homeOutcode) || "NFA".equals(settingType);
        }

        public boolean isHospital() {
            return settingType != null && settingType.contains("HOSPITAL");
        }
    }

    /** What the advocacy is to be about and what the advocate must know. */
    public record Need(
            String clientGroup,
            List<String> specialisms,
            Answer specificIssue,
            Answer excludedIssue,
            Answer nobodyUnpaid,
            Answer noSpeech,
            String advocateGender) {}

    /** The grounds of a Care Act referral (A.3). */
    public record CareAct(
            Process process,
            Answer substantialDifficulty,
            List<String> difficultyAreas,
            AppropriatePerson appropriatePerson,
            Answer transitionNeedsLikely,
            Integer nhsHospitalDays,
            Integer nhsCareHomeDays,
            Answer materialDisagreement,
            Answer bestInterestsAgreed) {}

    /** The grounds of a mental health referral (A.8). */
    public record Imha(
            MhaStatus mhaStatus,
            LocalDate sectionStart,
            Answer hospitalInArea,
            Answer patientDeclines,
            Answer urgentTreatmentPending,
            Answer visitRequest) {}

    /** What decides whether the hub may proceed (A.12). */
    public record Authority(
            Answer hasCapacityToConsent, Answer consentGiven, LocalDate consentDate, Answer bestInterestsReasonGiven) {}

    /** Flags that raise the band or the vulnerability. */
    public record Risk(Answer immediateDanger, Answer domesticAbuse, Answer exposedToAllegedSource, Answer homeless) {}
}
