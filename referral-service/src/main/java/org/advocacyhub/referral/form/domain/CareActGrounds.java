package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why the Care Act may entitle the person to an advocate (domain.md A.3, A.4, B.1 fields 34 to 38). No capacity is ever
 * asked for here: substantial difficulty is another matter (A.3.2, scenario S13).
 *
 * @param processDate when the process or its next meeting takes place, when the referrer knows
 * @param performingLa GSS code of the council that carries out the process (G.3)
 * @param difficultyMatters what the council had regard to (S.I. 2014/2889 reg 3)
 * @param combinedAssessmentGroupId the same for both people of a combined assessment (reg 7)
 * @param separateAdvocateRequested one of the two asked for an advocate of their own
 * @param adultAlive the adult lives; a section 44 review may be about somebody who died (CA68-01)
 */
public record CareActGrounds(
        @Guarded(PD2) Process process,
        @Guarded(PD2) ProcessStage processStage,
        @Guarded(PD2) LocalDate processDate,
        @Guarded(PD2) String performingLa,
        @Guarded(PD2) Answer substantialDifficulty,
        @Guarded(PD2) List<DifficultyArea> difficultyAreas,
        @Guarded(PD2) String difficultyNote,
        @Guarded(PD2) List<DifficultyMatter> difficultyMatters,
        @Guarded(PD1) DifficultyAssessor difficultyAssessor,
        @Guarded(PD2) AppropriatePerson appropriatePerson,
        @Guarded(PD2) String appropriatePersonReason,
        @Guarded(PD2) Answer transitionNeedsLikely,
        @Guarded(PD2) Integer nhsHospitalDays,
        @Guarded(PD2) Integer nhsCareHomeDays,
        @Guarded(PD2) Answer materialDisagreement,
        @Guarded(PD2) Answer bestInterestsAgreed,
        @Guarded(PD2) Answer lacksCapacity,
        @Guarded(PD1) UUID combinedAssessmentGroupId,
        @Guarded(PD2) Answer separateAdvocateRequested,
        @Guarded(PD2) Answer adultAlive) {

    static final CareActGrounds NOTHING = new CareActGrounds(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null);

    public CareActGrounds {
        difficultyAreas = Given.list(difficultyAreas);
        difficultyMatters = Given.list(difficultyMatters);
    }

    /** Who at the council judged the difficulty, and when (B.1 field 37). */
    public record DifficultyAssessor(
            @Guarded(PD1) String name,
            @Guarded(PD1) String role,
            @Guarded(PD1) LocalDate date) {

        static final DifficultyAssessor NOBODY = new DifficultyAssessor(null, null, null);

        @Override
        public String toString() {
            return "DifficultyAssessor[not shown]";
        }
    }

    DifficultyAssessor assessorOrNobody() {
        return difficultyAssessor == null ? DifficultyAssessor.NOBODY : difficultyAssessor;
    }

    boolean processKnown() {
        return process != null && process != Process.U;
    }

    boolean safeguarding() {
        return process == Process.SAFEGUARDING_ENQUIRY || process == Process.SAFEGUARDING_ADULTS_REVIEW;
    }

    /** The process in which the person has to be involved (A.3.1). */
    public enum Process {
        NEEDS_ASSESSMENT,
        CARERS_ASSESSMENT,
        CARE_AND_SUPPORT_PLAN,
        SUPPORT_PLAN,
        CARE_PLAN_REVIEW,
        SUPPORT_PLAN_REVIEW,
        CHILD_NEEDS_TRANSITION,
        CHILD_CARER_TRANSITION,
        YOUNG_CARER_TRANSITION,
        SAFEGUARDING_ENQUIRY,
        SAFEGUARDING_ADULTS_REVIEW,
        APPEAL_S72,
        U
    }

    /** How far the process has come (B.1 field 35). */
    public enum ProcessStage {
        BEGINNING,
        POST_ASSESSMENT,
        REVIEW
    }

    /** Where the person has substantial difficulty; one suffices (Care Act 2014 s67(4)). */
    public enum DifficultyArea {
        UNDERSTAND,
        RETAIN,
        USE_OR_WEIGH,
        COMMUNICATE
    }

    /** What the council has to have regard to when it judges the difficulty (A.3.1, reg 3). */
    public enum DifficultyMatter {
        HEALTH_CONDITION,
        LEARNING_DIFFICULTY,
        DISABILITY,
        COMPLEX_CIRCUMSTANCES,
        PREVIOUS_REFUSAL,
        ABUSE_OR_NEGLECT
    }

    /** Whether somebody suitable could support the person instead (A.3.1). */
    public enum AppropriatePerson {
        NONE,
        VALID,
        PAID_OR_PROFESSIONAL,
        PERSON_OBJECTS,
        NOT_BEST_INTERESTS,
        UNWILLING_OR_UNABLE,
        IMPLICATED,
        U;

        /** There is somebody who will not do: the decision needs the ground (CA67-11). */
        boolean unsuitable() {
            return switch (this) {
                case PERSON_OBJECTS, NOT_BEST_INTERESTS, UNWILLING_OR_UNABLE, IMPLICATED -> true;
                case NONE, VALID, PAID_OR_PROFESSIONAL, U -> false;
            };
        }
    }

    @Override
    public String toString() {
        return "CareActGrounds[not shown]";
    }
}
