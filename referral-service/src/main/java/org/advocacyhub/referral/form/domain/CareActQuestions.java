package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/** The grounds of the Care Act (domain.md B.1 fields 34 to 38, A.3, A.4). None asks for capacity: scenario S13. */
final class CareActQuestions {

    private static final Section<CareActGrounds> CARE_ACT =
            Section.of("careAct", RequestedType::careAct, ReferralForm::careActOrNothing);
    private static final Section<CareActGrounds> DIFFICULT =
            CARE_ACT.when(careAct -> careAct.substantialDifficulty() == Answer.Y);
    /** A council's worker is the one who judged it: somebody else has to name who did. */
    private static final Section<CareActGrounds> JUDGED_BY_ANOTHER =
            DIFFICULT.onlyIf(form -> !form.referrer().council());

    static final List<CompletenessRule> LIST = List.of(
            CARE_ACT.asks(
                    "B1-34",
                    "process",
                    "State which Care Act process is under way or planned.",
                    CareActGrounds::processKnown),
            CARE_ACT.when(careAct -> careAct.process() == CareActGrounds.Process.SAFEGUARDING_ADULTS_REVIEW)
                    .decides("B1-34", "adultAlive", "State whether the adult is alive.", CareActGrounds::adultAlive),
            CARE_ACT.decides(
                    "B1-36",
                    "substantialDifficulty",
                    "State whether there would be substantial difficulty.",
                    CareActGrounds::substantialDifficulty),
            DIFFICULT.asks(
                    "B1-36",
                    "difficultyAreas",
                    "State in which of the four areas the difficulty is.",
                    careAct -> !careAct.difficultyAreas().isEmpty()),
            JUDGED_BY_ANOTHER.asks(
                    "B1-37",
                    "difficultyAssessor.name",
                    "Name who at the council judged the difficulty.",
                    careAct -> given(careAct.assessorOrNobody().name())),
            JUDGED_BY_ANOTHER.asks(
                    "B1-37",
                    "difficultyAssessor.role",
                    "Give the role of who judged the difficulty.",
                    careAct -> given(careAct.assessorOrNobody().role())),
            JUDGED_BY_ANOTHER.asks(
                    "B1-37",
                    "difficultyAssessor.date",
                    "Give the day on which the difficulty was judged.",
                    careAct -> careAct.assessorOrNobody().date() != null),
            CARE_ACT.asks(
                    "B1-38",
                    "appropriatePerson",
                    "State whether there is an appropriate person.",
                    careAct -> careAct.appropriatePerson() != null
                            && careAct.appropriatePerson() != CareActGrounds.AppropriatePerson.U),
            CARE_ACT.when(careAct -> careAct.appropriatePerson() != null
                            && careAct.appropriatePerson().unsuitable())
                    .asks(
                            "B1-38",
                            "appropriatePersonReason",
                            "Say why the available person is not appropriate.",
                            careAct -> given(careAct.appropriatePersonReason())));

    private CareActQuestions() {}
}
