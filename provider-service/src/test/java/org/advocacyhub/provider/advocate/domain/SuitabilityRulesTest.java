package org.advocacyhub.provider.advocate.domain;

import static org.advocacyhub.provider.advocate.domain.Qualification.Status.ACHIEVED;
import static org.advocacyhub.provider.advocate.domain.Qualification.Status.WORKING_TOWARDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.domain.AdvocateFile.Gender;
import org.advocacyhub.provider.advocate.domain.Requirement.Held;
import org.advocacyhub.provider.advocate.domain.Requirement.WorkingTowards;
import org.advocacyhub.provider.advocate.domain.Suitability.Code;
import org.advocacyhub.provider.advocate.domain.Suitability.NotSuitable;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** domain.md A.15, row by row where the rows differ. */
class SuitabilityRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);
    private static final FitnessPeriods PERIODS = new FitnessPeriods(3, 3, 8, 28, 8);

    private static final Requirement CARE_ACT = requirement(
            "CARE_ACT",
            List.of(Set.of(Unit.CORE, Unit.CARE_ACT), Set.of(Unit.L4_ADULT_SOCIAL_CARE)),
            Set.of(),
            new WorkingTowards(true, 12, Set.of(), true),
            null);
    private static final Requirement IMCA = requirement(
            "IMCA_SMT",
            List.of(Set.of(Unit.CORE, Unit.IMCA), Set.of(Unit.L4_MENTAL_CAPACITY)),
            Set.of(Unit.LA_IMCA_APPROVAL),
            new WorkingTowards(true, 12, Set.of(Unit.IMCA_TRAINING), false),
            null);
    private static final Requirement IMCA_39A = requirement(
            "IMCA_39A",
            List.of(Set.of(Unit.CORE, Unit.IMCA, Unit.DOLS), Set.of(Unit.L4_MENTAL_CAPACITY, Unit.DOLS)),
            Set.of(Unit.LA_IMCA_APPROVAL),
            new WorkingTowards(false, 0, Set.of(), false),
            new Held(Unit.LA_IMCA_APPROVAL, 3, 3));
    private static final Requirement COMPLAINTS = new Requirement(
            "NHS_COMPLAINTS",
            "test",
            List.of(Set.of(Unit.CORE), Set.of(Unit.L4_COMPLAINTS)),
            Set.of(),
            new WorkingTowards(true, 0, Set.of(), false),
            false,
            false,
            false,
            false,
            null);

    static Stream<Arguments> suitable() {
        return Stream.of(
                Arguments.of("core and unit", CARE_ACT, List.of(has(Unit.CORE), has(Unit.CARE_ACT))),
                Arguments.of("Level 4 stands for both", CARE_ACT, List.of(has(Unit.L4_ADULT_SOCIAL_CARE))),
                Arguments.of(
                        "working towards for a year to the day, supervised",
                        CARE_ACT,
                        List.of(has(Unit.CORE), towards(Unit.CARE_ACT, TODAY.minusMonths(12)))),
                Arguments.of(
                        "IMCA with approval",
                        IMCA,
                        List.of(has(Unit.CORE), has(Unit.IMCA), has(Unit.LA_IMCA_APPROVAL))),
                Arguments.of(
                        "IMCA in training after its first unit",
                        IMCA,
                        List.of(
                                has(Unit.CORE),
                                towards(Unit.IMCA, TODAY.minusMonths(2)),
                                has(Unit.IMCA_TRAINING),
                                has(Unit.LA_IMCA_APPROVAL))),
                Arguments.of(
                        "39A after three months as an IMCA",
                        IMCA_39A,
                        List.of(
                                has(Unit.L4_MENTAL_CAPACITY),
                                has(Unit.DOLS),
                                new Qualification(Unit.LA_IMCA_APPROVAL, ACHIEVED, TODAY.minusMonths(3)))),
                Arguments.of(
                        "complaints without limit of time",
                        COMPLAINTS,
                        List.of(towards(Unit.CORE, TODAY.minusYears(4)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void suitable(String name, Requirement requirement, List<Qualification> qualifications) {
        var judged = judge(requirement, file(qualifications));

        assertEquals(new Suitable("test"), judged);
    }

    static Stream<Arguments> not_suitable() {
        return Stream.of(
                Arguments.of("nothing at all", CARE_ACT, List.of(), Code.QUALIFICATION_MISSING),
                Arguments.of("core alone", CARE_ACT, List.of(has(Unit.CORE)), Code.QUALIFICATION_MISSING),
                Arguments.of(
                        "another specialist unit",
                        CARE_ACT,
                        List.of(has(Unit.CORE), has(Unit.IMHA)),
                        Code.QUALIFICATION_MISSING),
                Arguments.of(
                        "achieved only tomorrow",
                        CARE_ACT,
                        List.of(has(Unit.CORE), new Qualification(Unit.CARE_ACT, ACHIEVED, TODAY.plusDays(1))),
                        Code.QUALIFICATION_MISSING),
                Arguments.of(
                        "working towards for a year and a day",
                        CARE_ACT,
                        List.of(
                                has(Unit.CORE),
                                towards(Unit.CARE_ACT, TODAY.minusMonths(12).minusDays(1))),
                        Code.WORKING_TOWARDS_TOO_LONG),
                Arguments.of(
                        "IMCA without approval", IMCA, List.of(has(Unit.CORE), has(Unit.IMCA)), Code.APPROVAL_MISSING),
                Arguments.of(
                        "IMCA in training before its first unit",
                        IMCA,
                        List.of(has(Unit.CORE), towards(Unit.IMCA, TODAY.minusMonths(2)), has(Unit.LA_IMCA_APPROVAL)),
                        Code.WORKING_TOWARDS_TOO_EARLY),
                Arguments.of(
                        "39A while working towards DoLS",
                        IMCA_39A,
                        List.of(
                                has(Unit.L4_MENTAL_CAPACITY),
                                towards(Unit.DOLS, TODAY.minusMonths(1)),
                                has(Unit.LA_IMCA_APPROVAL)),
                        Code.WORKING_TOWARDS_NOT_ALLOWED),
                Arguments.of(
                        "39A a day before three months are over",
                        IMCA_39A,
                        List.of(
                                has(Unit.L4_MENTAL_CAPACITY),
                                has(Unit.DOLS),
                                new Qualification(
                                        Unit.LA_IMCA_APPROVAL,
                                        ACHIEVED,
                                        TODAY.minusMonths(3).plusDays(1))),
                        Code.EXPERIENCE_TOO_SHORT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void not_suitable(String name, Requirement requirement, List<Qualification> qualifications, Code expected) {
        var judged = judge(requirement, file(qualifications));

        assertEquals(List.of(expected), codes(judged));
    }

    @ParameterizedTest(name = "{0} cases as an IMCA: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2, EXPERIENCE_TOO_SHORT", "3, -"})
    void three_cases_as_an_imca_stand_for_three_months(int cases, Code expected) {
        var file = new AdvocateFile(
                List.of(
                        has(Unit.L4_MENTAL_CAPACITY),
                        has(Unit.DOLS),
                        new Qualification(Unit.LA_IMCA_APPROVAL, ACHIEVED, TODAY)),
                TODAY.minusYears(1),
                false,
                null,
                null,
                null,
                cases);

        assertEquals(expected == null ? List.of() : List.of(expected), codes(judge(IMCA_39A, file)));
    }

    @ParameterizedTest(name = "approved until {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2016-04-05, -", "2016-04-04, APPROVAL_ENDED"})
    void an_approval_holds_to_its_last_day(LocalDate until, Code expected) {
        var approval = new Qualification(Unit.LA_IMCA_APPROVAL, ACHIEVED, TODAY.minusYears(1), until, "E10000016");

        var judged = judge(IMCA, file(List.of(has(Unit.CORE), has(Unit.IMCA), approval)));

        assertEquals(expected == null ? List.of() : List.of(expected), codes(judged));
    }

    @ParameterizedTest(name = "check covers children {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"true, -", "false, DBS_CHILDREN_MISSING"})
    void work_with_children_needs_a_check_that_covers_them(boolean children, Code expected) {
        var parents = new Requirement(
                "PARENT_CP",
                "test",
                List.of(Set.of(Unit.CORE, Unit.CHILD_PROTECTION_TRAINING)),
                Set.of(),
                new WorkingTowards(true, 0, Set.of(), false),
                true,
                true,
                false,
                false,
                null);
        var file = new AdvocateFile(
                List.of(has(Unit.CORE), has(Unit.CHILD_PROTECTION_TRAINING)),
                TODAY.minusYears(1),
                children,
                null,
                null,
                null,
                0);

        assertEquals(expected == null ? List.of() : List.of(expected), codes(judge(parents, file)));
    }

    @ParameterizedTest(name = "check covers children {0}, person under 18 {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "true, true, -",
                "false, true, DBS_CHILDREN_MISSING",
                "true, false, -",
                "false, false, -",
                "-, true, DBS_MISSING",
                "-, false, DBS_MISSING"
            })
    void who_works_with_somebody_under_18_needs_a_check_that_covers_children(
            Boolean children, boolean underEighteen, Code expected) {
        var file = new AdvocateFile(
                List.of(has(Unit.CORE), has(Unit.CARE_ACT)),
                children == null ? null : TODAY.minusYears(1),
                Boolean.TRUE.equals(children),
                null,
                null,
                null,
                0);

        var judged = judge(underEighteen ? CARE_ACT.forUnderEighteen() : CARE_ACT, file);

        assertEquals(expected == null ? List.of() : List.of(expected), codes(judged));
    }

    @Test
    void the_reason_says_that_the_person_is_under_18_and_where_it_says_so() {
        var file = new AdvocateFile(
                List.of(has(Unit.CORE), has(Unit.CARE_ACT)), TODAY.minusYears(1), false, null, null, null, 0);

        var judged = assertInstanceOf(NotSuitable.class, judge(CARE_ACT.forUnderEighteen(), file));

        assertEquals(
                "CARE_ACT needs a DBS check that covers work with children, as the person is under 18 (rule A.15).",
                judged.inWords());
    }

    @Test
    void complaints_ask_for_no_check_whoever_the_person_is() {
        var file = new AdvocateFile(List.of(has(Unit.CORE)), null, false, null, null, null, 0);

        assertEquals(List.of(), codes(judge(COMPLAINTS.forUnderEighteen(), file)));
    }

    @ParameterizedTest(name = "last supervision {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2016-03-01, -", "-, SUPERVISION_OVERDUE"})
    void who_works_unpaid_has_an_induction_and_a_supervisor(LocalDate supervision, Code expected) {
        var unpaid = new Requirement(
                "COMMUNITY",
                "test",
                List.of(Set.of(Unit.INDUCTION)),
                Set.of(),
                new WorkingTowards(false, 0, Set.of(), false),
                true,
                false,
                true,
                true,
                null);
        var file =
                new AdvocateFile(List.of(has(Unit.INDUCTION)), TODAY.minusYears(1), false, null, supervision, null, 0);

        assertEquals(expected == null ? List.of() : List.of(expected), codes(judge(unpaid, file)));
    }

    @Test
    void the_reason_names_every_route() {
        var judged = assertInstanceOf(NotSuitable.class, judge(CARE_ACT, file(List.of())));

        assertEquals("CARE_ACT needs CORE and CARE_ACT, or L4_ADULT_SOCIAL_CARE.", judged.inWords());
    }

    @Test
    void who_works_towards_a_unit_must_be_supervised() {
        var unsupervised = new AdvocateFile(
                List.of(has(Unit.CORE), towards(Unit.CARE_ACT, TODAY.minusMonths(1))),
                TODAY.minusYears(1),
                false,
                null,
                null,
                null,
                0);

        assertEquals(List.of(Code.SUPERVISION_OVERDUE), codes(judge(CARE_ACT, unsupervised)));
    }

    @ParameterizedTest(name = "DBS {0}, training {1}, supervision {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2013-04-06, -,          -,          -",
                "2013-04-05, -,          -,          DBS_OUT_OF_DATE",
                "-,          -,          -,          DBS_MISSING",
                "2015-01-01, 2013-04-06, 2016-02-09, -",
                "2015-01-01, 2013-04-05, -,          SAFEGUARDING_TRAINING_OUT_OF_DATE",
                "2015-01-01, -,          2016-02-08, SUPERVISION_OVERDUE",
            })
    void fitness_dates_hold_for_their_time(LocalDate dbs, LocalDate training, LocalDate supervision, Code expected) {
        var file = new AdvocateFile(
                List.of(has(Unit.CORE), has(Unit.CARE_ACT)), dbs, false, training, supervision, Gender.FEMALE, 0);

        assertEquals(expected == null ? List.of() : List.of(expected), codes(judge(CARE_ACT, file)));
    }

    @Test
    void a_service_type_without_disclosure_check_does_not_ask_for_one() {
        var file = new AdvocateFile(List.of(has(Unit.CORE)), null, false, null, null, null, 0);

        assertInstanceOf(Suitable.class, judge(COMPLAINTS, file));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"FEMALE,FEMALE,true", "FEMALE,MALE,false", "MALE,-,false", "-,MALE,true", "NO_PREFERENCE,MALE,true"
            })
    void a_person_who_asks_for_a_gender_gets_it(String askedFor, Gender gender, boolean suitable) {
        var file = new AdvocateFile(
                List.of(has(Unit.CORE), has(Unit.CARE_ACT)), TODAY.minusYears(1), false, null, null, gender, 0);

        var judged = SuitabilityRules.judge(CARE_ACT, PERIODS, file, askedFor, TODAY);

        assertEquals(suitable, judged instanceof Suitable);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var judged = judge(IMCA, new AdvocateFile(List.of(), null, false, null, null, null, 0));

        assertEquals(List.of(Code.QUALIFICATION_MISSING, Code.APPROVAL_MISSING, Code.DBS_MISSING), codes(judged));
    }

    @Test
    void without_a_row_nobody_is_suitable() {
        assertEquals(List.of(Code.NO_RULE_FOR_SERVICE_TYPE), codes(SuitabilityRules.withoutRule("LITIGATION_FRIEND")));
    }

    private static Suitability judge(Requirement requirement, AdvocateFile file) {
        return SuitabilityRules.judge(requirement, PERIODS, file, null, TODAY);
    }

    private static List<Code> codes(Suitability judged) {
        return switch (judged) {
            case Suitable _ -> List.of();
            case NotSuitable(var reasons) -> {
                assertTrue(reasons.stream().allMatch(reason -> reason.text().endsWith(".")));
                yield reasons.stream().map(Reason::code).toList();
            }
        };
    }

    private static Requirement requirement(
            String type, List<Set<Unit>> routes, Set<Unit> always, WorkingTowards towards, Held held) {
        return new Requirement(type, "test", routes, always, towards, true, false, true, false, held);
    }

    private static AdvocateFile file(List<Qualification> qualifications) {
        return new AdvocateFile(qualifications, TODAY.minusYears(1), false, null, TODAY.minusWeeks(2), null, 0);
    }

    private static Qualification has(Unit unit) {
        return new Qualification(unit, ACHIEVED, TODAY.minusYears(1));
    }

    private static Qualification towards(Unit unit, LocalDate since) {
        return new Qualification(unit, WORKING_TOWARDS, since);
    }
}
