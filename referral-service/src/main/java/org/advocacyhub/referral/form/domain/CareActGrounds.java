package org.advocacyhub.referral.form.domain;

import java.util.List;

/** Why the Care Act may entitle the person to an advocate (domain.md A.3, B.1 fields 34 to 38). */
public record CareActGrounds(
        Process process,
        ProcessStage processStage,
        Answer substantialDifficulty,
        List<DifficultyArea> difficultyAreas,
        String difficultyAssessor,
        AppropriatePerson appropriatePerson,
        String appropriatePersonReason,
        Answer transitionNeedsLikely,
        Integer nhsHospitalDays,
        Integer nhsCareHomeDays,
        Answer materialDisagreement,
        Answer bestInterestsAgreed,
        Answer lacksCapacity) {

    static final CareActGrounds NOTHING =
            new CareActGrounds(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public CareActGrounds {
        difficultyAreas = Given.list(difficultyAreas);
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
