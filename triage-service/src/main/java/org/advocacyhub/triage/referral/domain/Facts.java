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
 * @param safeguarding this and the parts after it are null when that part of the form is empty, and in facts that were
 *     stored before there was such a part
 */
public record Facts(
        String channel,
        ServiceType requestedType,
        String referrerType,
        Integer ageYears,
        StatedPlace place,
        Need need,
        CareAct careAct,
        Imha imha,
        Authority authority,
        Risk risk,
        List<KeyDate> keyDates,
        List<String> missing,
        Safeguarding safeguarding,
        ImcaGrounds imca,
        Dols dols,
        Court court,
        NhsComplaint nhsComplaint,
        ParentCp parentCp,
        Bespoke bespoke) {

    private static final String AUTHORITY = "SOCIAL_WORKER_LA";
    private static final String SUPERVISORY_BODY = "DOLS_TEAM";

    /** The same, as if the body had asked that holds the duty: it may refer and instruct (A.3.3, D-02). */
    public Facts instructedByBody() {
        return new Facts(
                channel,
                requestedType,
                requestedType.isOfDols() ? SUPERVISORY_BODY : AUTHORITY,
                ageYears,
                place,
                need,
                careAct,
                imha,
                authority,
                risk,
                keyDates,
                missing,
                safeguarding,
                imca == null ? null : imca.instructed(),
                dols,
                court,
                nhsComplaint,
                parentCp,
                bespoke);
    }

    /** The same, with where the hospital is. */
    public Facts withHospital(Answer inArea) {
        return new Facts(
                channel,
                requestedType,
                referrerType,
                ageYears,
                place,
                need,
                careAct,
                imha.withHospital(inArea),
                authority,
                risk,
                keyDates,
                missing,
                safeguarding,
                imca,
                dols,
                court,
                nhsComplaint,
                parentCp,
                bespoke);
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

    /**
     * The grounds of a Care Act referral (A.3, A.4).
     *
     * @param adultAlive the adult lives; a section 44 review may be about somebody who died (CA68-01)
     */
    public record CareAct(
            Process process,
            Answer substantialDifficulty,
            List<String> difficultyAreas,
            AppropriatePerson appropriatePerson,
            Answer transitionNeedsLikely,
            Integer nhsHospitalDays,
            Integer nhsCareHomeDays,
            Answer materialDisagreement,
            Answer bestInterestsAgreed,
            Answer adultAlive) {

        public CareAct {
            adultAlive = Answer.orUnknown(adultAlive);
        }
    }

    /** The grounds of a mental health referral (A.8). */
    public record Imha(
            MhaStatus mhaStatus,
            LocalDate sectionStart,
            Answer hospitalInArea,
            Answer patientDeclines,
            Answer urgentTreatmentPending,
            Answer visitRequest) {

        private Imha withHospital(Answer inArea) {
            return new Imha(mhaStatus, sectionStart, inArea, patientDeclines, urgentTreatmentPending, visitRequest);
        }
    }

    /**
     * What decides whether the hub may proceed (A.12). The last three are null when the referral was told before they were
     * asked for; {@link Answer#U} when they were asked for and nobody knows.
     *
     * @param competentChild a child under 16 is competent to agree (AUT-09)
     * @param parentalResponsibility whoever agrees for a child has parental responsibility (AUT-10)
     * @param representativeInBestInterests a representative acts in the person's best interests (AUT-12)
     */
    public record Authority(
            Answer hasCapacityToConsent,
            Answer consentGiven,
            LocalDate consentDate,
            Answer bestInterestsReasonGiven,
            Answer competentChild,
            Answer parentalResponsibility,
            Answer representativeInBestInterests) {}

    /** Flags that raise the band or the vulnerability. */
    public record Risk(Answer immediateDanger, Answer domesticAbuse, Answer exposedToAllegedSource, Answer homeless) {}

    /**
     * What is alleged and done (A.4, A.5.4): for both safeguarding types.
     *
     * @param measures protective measures are taken or proposed by a council or an NHS body
     * @param particularBenefit the body is satisfied that an IMCA would be of particular benefit (SG-05)
     */
    public record Safeguarding(Answer allegation, Answer measures, Answer particularBenefit) {}

    /**
     * A deprivation of liberty in a hospital or care home (A.5.5, A.6).
     *
     * @param standardGranted a standard authorisation is in force
     * @param reg8Notice the assessor gave notice that nobody eligible was selected (S.I. 2008/1315 reg 8(5))
     * @param rightsUnlikelyUsed the supervisory body believes that the right of review will not be used
     * @param newReason there is a new reason for another section 39D advocate (s39E)
     * @param authorisationStart first day of the standard authorisation; null when it isn't told
     * @param authorisationEnd its last day; nothing is decided by it
     */
    public record Dols(
            Answer urgentGiven,
            Answer standardRequested,
            Answer assessorAppointed,
            Answer standardGranted,
            Answer rprInPost,
            Answer rprPaid,
            Answer rprEnded,
            Answer selectedByPerson,
            Answer reg8Notice,
            Answer personAsks,
            Answer representativeAsks,
            Answer rightsUnlikelyUsed,
            Answer advocate39dInPlace,
            Answer newReason,
            LocalDate authorisationStart,
            LocalDate authorisationEnd) {

        /** Without the days of an authorisation. */
        public Dols(
                Answer urgentGiven,
                Answer standardRequested,
                Answer assessorAppointed,
                Answer standardGranted,
                Answer rprInPost,
                Answer rprPaid,
                Answer rprEnded,
                Answer selectedByPerson,
                Answer reg8Notice,
                Answer personAsks,
                Answer representativeAsks,
                Answer rightsUnlikelyUsed,
                Answer advocate39dInPlace,
                Answer newReason) {
            this(
                    urgentGiven,
                    standardRequested,
                    assessorAppointed,
                    standardGranted,
                    rprInPost,
                    rprPaid,
                    rprEnded,
                    selectedByPerson,
                    reg8Notice,
                    personAsks,
                    representativeAsks,
                    rightsUnlikelyUsed,
                    advocate39dInPlace,
                    newReason,
                    null,
                    null);
        }
    }

    /**
     * A deprivation of liberty in the community (A.7).
     *
     * @param lacksCapacity to agree to the arrangements, as the authority states it
     * @param applicationPlanned form COPDOL11 is proposed or issued
     */
    public record Court(
            Answer communitySetting,
            Answer lacksCapacity,
            Answer applicationPlanned,
            Answer suitableRelative,
            Answer contested) {}

    /**
     * A complaint about health care (A.9).
     *
     * @param complainant PATIENT, PARENT_OF_CHILD, REPRESENTATIVE or PERSONAL_REPRESENTATIVE; null when not stated
     */
    public record NhsComplaint(
            ComplaintAbout about,
            Answer nhsFunded,
            LocalDate eventDate,
            LocalDate knowledgeDate,
            Answer legalClaimOnly,
            Complainant complainant) {}

    /**
     * A parent in a process about their own child (A.10.2).
     *
     * @param process it is stated which process of children's social care it is
     * @param supportInHearing help inside a court hearing is wanted
     */
    public record ParentCp(Answer process, Answer supportInHearing) {}

    /** What the commissioner instructed (A.1.1). */
    public record Bespoke(String projectRef) {}
}
