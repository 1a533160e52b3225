package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.known;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;
import java.util.function.Predicate;

/** The legal grounds and the dates that go with them (domain.md B.1 fields 34 to 52), by type. */
final class GroundQuestions {

    static final Predicate<ReferralForm> CARE_ACT = form -> form.requestedType() == RequestedType.CARE_ACT
            || form.requestedType() == RequestedType.CARE_ACT_SAFEGUARDING;
    private static final Predicate<ReferralForm> IMHA = form -> form.requestedType() == RequestedType.IMHA;
    private static final Predicate<ReferralForm> IMCA =
            form -> form.requestedType() != null && form.requestedType().name().startsWith("IMCA_");

    static final List<CompletenessRule> LIST = List.of(
            // Care Act
            when(
                    CARE_ACT,
                    "B1-34",
                    "careAct.process",
                    "State which Care Act process is under way or planned.",
                    form -> form.careActOrNothing().process() != null
                            && form.careActOrNothing().process() != CareActGrounds.Process.U),
            when(
                    CARE_ACT,
                    "B1-36",
                    "careAct.substantialDifficulty",
                    "State whether there would be substantial difficulty.",
                    form -> known(form.careActOrNothing().substantialDifficulty())),
            when(
                    CARE_ACT.and(form -> form.careActOrNothing().substantialDifficulty() == Answer.Y),
                    "B1-36",
                    "careAct.difficultyAreas",
                    "State in which of the four areas the difficulty is.",
                    form -> !form.careActOrNothing().difficultyAreas().isEmpty()),
            when(
                    CARE_ACT.and(form -> form.careActOrNothing().substantialDifficulty() == Answer.Y
                            && !form.referrer().council()),
                    "B1-37",
                    "careAct.difficultyAssessor",
                    "Name who at the council judged the difficulty.",
                    form -> given(form.careActOrNothing().difficultyAssessor())),
            when(
                    CARE_ACT,
                    "B1-38",
                    "careAct.appropriatePerson",
                    "State whether there is an appropriate person.",
                    form -> form.careActOrNothing().appropriatePerson() != null
                            && form.careActOrNothing().appropriatePerson() != CareActGrounds.AppropriatePerson.U),
            when(
                    CARE_ACT.and(form -> form.careActOrNothing().appropriatePerson() != null
                            && form.careActOrNothing().appropriatePerson().unsuitable()),
                    "B1-38",
                    "careAct.appropriatePersonReason",
                    "Say why the available person is not appropriate.",
                    form -> given(form.careActOrNothing().appropriatePersonReason())),
            // Mental Health Act
            when(
                    IMHA,
                    "B1-46",
                    "imha.mhaStatus",
                    "State the Mental Health Act section.",
                    form -> form.imhaOrNothing().mhaStatus() != null
                            && form.imhaOrNothing().mhaStatus() != ImhaGrounds.MhaStatus.U),
            when(
                    IMHA.and(form -> form.imhaOrNothing().mhaStatus() != null
                            && form.imhaOrNothing().mhaStatus().hasStart()),
                    "B1-46",
                    "imha.sectionStart",
                    "Give the day on which the section began.",
                    form -> form.imhaOrNothing().sectionStart() != null),
            when(
                    IMHA.and(form -> form.imhaOrNothing().mhaStatus() != null
                            && form.imhaOrNothing().mhaStatus().detained()),
                    "B1-46",
                    "imha.ward",
                    "Name the ward.",
                    form -> given(form.imhaOrNothing().ward())
                            || given(form.person().wardUnit())),
            // dates
            when(IMCA, "B1-51", "keyDates", "Give the day by which the decision is needed.", form -> !form.keyDates()
                    .isEmpty()),
            when(
                    IMHA.and(form -> form.need().issueCategories().contains(Need.IssueCategory.TRIBUNAL_APPEAL)),
                    "B1-51",
                    "keyDates",
                    "Give the date of the tribunal.",
                    form -> form.keyDates().stream().anyMatch(date -> date.type() == KeyDate.KeyDateType.TRIBUNAL)));

    private GroundQuestions() {}
}
