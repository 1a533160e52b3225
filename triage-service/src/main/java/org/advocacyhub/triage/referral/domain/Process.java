package org.advocacyhub.triage.referral.domain;

/** The Care Act process in which the person is to be involved (domain.md A.3.1). */
public enum Process {
    NEEDS_ASSESSMENT(Stage.ASSESSMENT_OR_PLANNING),
    CARERS_ASSESSMENT(Stage.ASSESSMENT_OR_PLANNING),
    CARE_AND_SUPPORT_PLAN(Stage.ASSESSMENT_OR_PLANNING),
    SUPPORT_PLAN(Stage.ASSESSMENT_OR_PLANNING),
    CARE_PLAN_REVIEW(Stage.REVIEW),
    SUPPORT_PLAN_REVIEW(Stage.REVIEW),
    CHILD_NEEDS_TRANSITION(Stage.TRANSITION),
    CHILD_CARER_TRANSITION(Stage.TRANSITION),
    YOUNG_CARER_TRANSITION(Stage.TRANSITION),
    SAFEGUARDING_ENQUIRY(Stage.SAFEGUARDING),
    SAFEGUARDING_ADULTS_REVIEW(Stage.SAFEGUARDING),
    APPEAL_S72(Stage.APPEAL),
    /** Not stated. */
    U(Stage.UNKNOWN);

    /** What the decision tables tell apart. A transition assessment is an assessment too. */
    public enum Stage {
        ASSESSMENT_OR_PLANNING,
        REVIEW,
        TRANSITION,
        SAFEGUARDING,
        APPEAL,
        UNKNOWN
    }

    private final Stage stage;

    Process(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    public boolean isAdult() {
        return stage == Stage.ASSESSMENT_OR_PLANNING || stage == Stage.REVIEW;
    }

    public boolean isAssessmentOrPlanning() {
        return stage == Stage.ASSESSMENT_OR_PLANNING || stage == Stage.TRANSITION;
    }
}
