package org.advocacyhub.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What triage needs to know of a referral, in codes: the parts of the data set of domain.md B.1 that decide something.
 * {@code Y | N | U} answers are codes of domain.md A.2; U stands for "not known" and for "not answered". A legal section is
 * absent when nobody spoke of it.
 *
 * @param channel how it came in (domain.md B)
 * @param requestedType the service type asked for, or UNSURE (A.1.1)
 * @param referrerType who refers (B.2)
 * @param referrerTeamCode the council's or the trust's team code, for K-06 and K-09
 * @param ageYears whole years at receipt (B.5.8); absent when neither date of birth nor age is known
 * @param missing the rules of completeness that are not met (B.8), in the order of the form
 * @param decisionNeededBy the day by which the decision in hand must be taken (B.1 field 52)
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
        List<@Ref("rule of B.8") String> missing,
        @Optionally LocalDate decisionNeededBy,
        @Optionally Safeguarding safeguarding,
        @Optionally Imca imca,
        @Optionally Dols dols,
        @Optionally Court court,
        @Optionally NhsComplaint nhsComplaint,
        @Optionally ParentCp parentCp,
        @Optionally Bespoke bespoke) {

    /** Facts of the types that rest on no other section. */
    public ReferralFacts(
            String channel,
            String requestedType,
            String referrerType,
            String referrerTeamCode,
            Integer ageYears,
            Place place,
            Need need,
            CareAct careAct,
            Imha imha,
            Authority authority,
            Risk risk,
            List<KeyDate> keyDates,
            List<String> missing) {
        this(
                channel,
                requestedType,
                referrerType,
                referrerTeamCode,
                ageYears,
                place,
                need,
                careAct,
                imha,
                authority,
                risk,
                keyDates,
                missing,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Where the person lives and is now, no finer than an outcode.
     *
     * @param homeOutcode first half of the home postcode, or NFA
     * @param currentOutcode first half of where the person is now, when that is not home
     * @param settingType kind of place where the person is (B.7)
     * @param statedDistrict GSS code of the district that the referrer names
     * @param ordinaryResidenceLa GSS code of the council where the person is ordinarily resident, as the referrer says (G.3)
     * @param placingLa GSS code of the council that placed the person where they are
     * @param fundingBody who pays for the place: a council's GSS code, an integrated care board or ICB, or SELF
     * @param homeDistrict GSS code of the district of the home postcode, looked up in the postcode directory (G.2)
     * @param homeCouncil GSS code of the council that answers there: the county where there is one
     * @param currentDistrict the same of where the person is now
     * @param currentCouncil GSS code of the council that answers there
     * @param directoryEdition edition of the directory that was looked in; absent when no postcode was found
     */
    public record Place(
            @Optionally @Code("outcode") String homeOutcode,
            @Optionally @Code("outcode") String currentOutcode,
            @Optionally @Code("B.7") String settingType,
            @Optionally @Code("G.1") String statedDistrict,
            @Optionally @Code("G.1") String ordinaryResidenceLa,
            @Optionally @Code("G.1") String placingLa,
            @Optionally @Code("B.1 fundingBody") String fundingBody,
            @Optionally @Code("G.1") String homeDistrict,
            @Optionally @Code("G.1") String homeCouncil,
            @Optionally @Code("G.1") String currentDistrict,
            @Optionally @Code("G.1") String currentCouncil,

            @Optionally @Ref("edition of the postcode directory")
            String directoryEdition) {

        /** A place that nobody was placed in. */
        public Place(String homeOutcode, String currentOutcode, String settingType, String statedDistrict) {
            this(
                    homeOutcode,
                    currentOutcode,
                    settingType,
                    statedDistrict,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

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
     * @param processStage how far the process has come
     * @param processDate when the process or its next meeting takes place
     * @param performingLa GSS code of the council that carries out the process (G.3)
     * @param combinedAssessmentGroupId the same for both people of a combined assessment (reg 7)
     * @param separateAdvocateRequested one of the two asked for an advocate of their own
     * @param adultAlive the adult lives (CA68-01)
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
            @Code("YNU") String bestInterestsAgreed,
            @Optionally @Code("B.1 processStage") String processStage,
            @Optionally LocalDate processDate,
            @Optionally @Code("G.1") String performingLa,
            @Optionally UUID combinedAssessmentGroupId,
            @Optionally @Code("YNU") String separateAdvocateRequested,
            @Optionally @Code("YNU") String adultAlive) {

        /** The grounds that decide alone (CA67). */
        public CareAct(
                String process,
                String substantialDifficulty,
                List<String> difficultyAreas,
                String appropriatePerson,
                String transitionNeedsLikely,
                Integer nhsHospitalDays,
                Integer nhsCareHomeDays,
                String materialDisagreement,
                String bestInterestsAgreed) {
            this(
                    process,
                    substantialDifficulty,
                    difficultyAreas,
                    appropriatePerson,
                    transitionNeedsLikely,
                    nhsHospitalDays,
                    nhsCareHomeDays,
                    materialDisagreement,
                    bestInterestsAgreed,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * What is alleged and done (A.4, A.5.4): for both safeguarding types.
     *
     * @param protectiveMeasures taken or proposed by a council or an NHS body
     * @param particularBenefit an IMCA would be of particular benefit (SG-05)
     * @param processStartedBeforeAdvocate the enquiry was too urgent to wait (s68(6)): the clock goes on
     */
    public record Safeguarding(
            @Optionally @Code("A.5.4 subjectRole") String subjectRole,
            @Code("YNU") String allegation,
            @Code("YNU") String protectiveMeasures,
            @Code("YNU") String particularBenefit,
            @Code("YNU") String processStartedBeforeAdvocate) {}

    /**
     * The grounds of an instruction under the Mental Capacity Act (A.5).
     *
     * @param lacksCapacity for the decision in hand, as assessed; never worked out
     * @param capacityAssessorNamed the form says who assessed it
     * @param ground why somebody who is there is not appropriate to consult
     * @param otherDuty another IMCA duty that applies (SG-04, A.5.3), NONE or U
     * @param authorised the referrer says that they may instruct (reg 6(4)(a)); still to be verified
     */
    public record Imca(
            @Code("YNU") String lacksCapacity,
            @Code("YNU") String capacityAssessorNamed,
            @Optionally LocalDate capacityAssessedOn,
            @Code("YNU") String twoStageTest,
            Treatment treatment,
            Move move,
            Review review,
            @Code("A.5 appropriateToConsult") String appropriateToConsult,
            @Optionally @Code("A.5 ground") String ground,
            @Code("YNU") String familyExists,
            @Code("YNU") String friendsExist,
            @Code("A.5 s40Person") String s40Person,
            @Code("A.5 otherDuty") String otherDuty,
            @Code("YNU") String decisionMakerNamed,
            @Code("YNU") String decisionMakerAware,
            @Code("YNU") String authorised) {}

    /**
     * Serious medical treatment (A.5.1).
     *
     * @param smtLimb the limb of regulation 4; NONE when the test is not met, U when it is not known
     */
    public record Treatment(
            @Code("A.5.1 limb") String smtLimb,
            @Optionally @Code("A.5.1 kind") String smtKind,
            @Code("YNU") String nhsBodyProposes,
            @Code("YNU") String mhaTreatment,
            @Code("YNU") String treatedBeforeInstruction) {}

    /** A move into accommodation (A.5.2). */
    public record Move(
            @Code("A.5.2 provider") String provider,
            @Code("A.5.2 setting") String setting,
            @Optionally Integer likelyDays,
            @Code("YNU") String mhaObligation,
            @Code("YNU") String movedBeforeInstruction) {}

    /** A review of accommodation (A.5.3). */
    public record Review(
            @Code("YNU") String arrangedByBody,
            @Optionally Integer weeksInPlace,
            @Code("YNU") String mhaObligation,
            @Code("YNU") String reviewProposed,
            @Code("YNU") String particularBenefit) {}

    /**
     * A deprivation of liberty in a hospital or care home (A.5.5, A.6).
     *
     * @param supervisoryBodyLa GSS code of the supervisory body
     * @param standardGranted a standard authorisation is in force
     * @param reg8Notice the assessor's notice that nobody eligible was selected
     * @param rightsUnlikelyUsed the supervisory body believes that the right of review will not be used
     * @param newReason there is a new reason for another section 39D advocate (s39E)
     */
    public record Dols(
            @Optionally @Code("G.1") String supervisoryBodyLa,
            @Code("YNU") String urgentGiven,
            @Optionally LocalDate urgentExpiry,
            @Code("YNU") String standardRequested,
            @Code("YNU") String assessorAppointed,
            @Code("YNU") String standardGranted,
            @Optionally LocalDate authorisationStart,
            @Optionally LocalDate authorisationEnd,
            @Code("YNU") String rprInPost,
            @Code("YNU") String rprPaid,
            @Code("YNU") String rprEnded,
            @Code("YNU") String selectedByPerson,
            @Code("YNU") String reg8Notice,
            @Code("YNU") String personAsks,
            @Code("YNU") String representativeAsks,
            @Code("YNU") String rightsUnlikelyUsed,
            @Code("YNU") String advocate39dInPlace,
            @Code("YNU") String newReason) {}

    /**
     * A deprivation of liberty in the community (A.7).
     *
     * @param applicantLa GSS code of the council that applies to the court
     * @param suitableRelative a relative or friend could represent the person
     */
    public record Court(
            @Optionally @Code("G.1") String applicantLa,
            @Code("YNU") String communitySetting,
            @Code("YNU") String lacksCapacityForArrangements,
            @Code("A.7 copdol11") String copdol11,
            @Code("YNU") String suitableRelative,
            @Code("YNU") String contested,
            @Optionally LocalDate hearing,
            @Optionally LocalDate orderDate) {}

    /** A complaint about health care (A.9). */
    public record NhsComplaint(
            @Code("A.9 about") String about,
            @Code("YNU") String nhsFunded,
            @Optionally LocalDate eventDate,
            @Optionally LocalDate knowledgeDate,
            @Optionally @Code("A.9 stage") String stage,
            @Code("YNU") String legalClaimOnly,
            @Optionally @Code("A.9 complainant") String complainant) {}

    /** A parent in a process about their own child (A.10.2). */
    public record ParentCp(
            @Code("A.10.2 proceedings") String proceedingsStage,
            @Optionally LocalDate conferenceDate,
            @Code("YNU") String supportInHearing) {}

    /** What the commissioner instructed (A.1.1). */
    public record Bespoke(@Optionally @Ref("project") String projectRef) {}

    /**
     * The grounds of a mental health referral (A.8).
     *
     * @param mhaStatus A.8.1, or U
     * @param hospitalInArea the hospital or responsible authority is in this area (G.3)
     * @param patientDeclines the patient declines help (IMHA-06)
     * @param urgentTreatmentPending seclusion, ECT or section 57 treatment pending (B-03)
     * @param visitRequest a request under s130B(5)
     * @param responsibleLa GSS code of the responsible council where it is not the hospital's (A.8.1)
     */
    public record Imha(
            @Code("A.8.1") String mhaStatus,
            @Optionally LocalDate sectionStart,
            @Optionally LocalDate sectionExpiry,
            @Code("YNU") String hospitalInArea,
            @Code("YNU") String patientDeclines,
            @Code("YNU") String urgentTreatmentPending,
            @Code("YNU") String visitRequest,
            @Optionally @Code("G.1") String responsibleLa) {

        /** A patient whose hospital tells who is responsible. */
        public Imha(
                String mhaStatus,
                LocalDate sectionStart,
                LocalDate sectionExpiry,
                String hospitalInArea,
                String patientDeclines,
                String urgentTreatmentPending,
                String visitRequest) {
            this(
                    mhaStatus,
                    sectionStart,
                    sectionExpiry,
                    hospitalInArea,
                    patientDeclines,
                    urgentTreatmentPending,
                    visitRequest,
                    null);
        }
    }

    /**
     * What decides whether the hub may proceed (A.12).
     *
     * @param basisClaimed the ground on which the referrer thinks the hub may proceed
     * @param competentChild a child under 16 is competent to agree (AUT-09)
     * @param parentalResponsibility whoever agrees for a child has parental responsibility (AUT-10)
     * @param representativeInBestInterests a representative acts in the person's best interests (AUT-12)
     */
    public record Authority(
            @Code("YNU") String hasCapacityToConsent,
            @Code("YNU") String consentGiven,
            @Optionally LocalDate consentDate,
            @Code("YNU") String bestInterestsReasonGiven,
            @Optionally @Code("A.12") String basisClaimed,
            @Optionally List<@Code("A.12 scopes") String> consentScopes,
            @Optionally @Code("YNU") String competentChild,
            @Optionally @Code("YNU") String parentalResponsibility,
            @Optionally @Code("YNU") String representativeInBestInterests) {

        /** What adults say for themselves. */
        public Authority(
                String hasCapacityToConsent,
                String consentGiven,
                LocalDate consentDate,
                String bestInterestsReasonGiven) {
            this(
                    hasCapacityToConsent,
                    consentGiven,
                    consentDate,
                    bestInterestsReasonGiven,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

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
