package org.advocacyhub.provider.advocate.domain;

import static org.advocacyhub.provider.advocate.domain.Qualification.Status.ACHIEVED;
import static org.advocacyhub.provider.advocate.domain.Qualification.Status.WORKING_TOWARDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.advocacyhub.provider.advocate.domain.Fitness.Fit;
import org.advocacyhub.provider.advocate.domain.Fitness.Lapse;
import org.advocacyhub.provider.advocate.domain.Fitness.Lapsed;
import org.advocacyhub.provider.advocate.domain.Fitness.NeverFit;
import org.advocacyhub.provider.advocate.domain.Requirement.WorkingTowards;
import org.advocacyhub.provider.advocate.domain.Suitability.Code;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md A.15: until when somebody stays fit, and what ends it first. */
class FitnessRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);
    private static final FitnessPeriods PERIODS = new FitnessPeriods(3, 3, 8, 28, 8);

    private static final Requirement IMCA = new Requirement(
            "IMCA_SMT",
            "test",
            List.of(Set.of(Unit.CORE, Unit.IMCA), Set.of(Unit.L4_MENTAL_CAPACITY)),
            Set.of(Unit.LA_IMCA_APPROVAL),
            new WorkingTowards(true, 12, Set.of(), false),
            true,
            false,
            true,
            false,
            null);

    @ParameterizedTest(name = "DBS {0}, training {1}, supervision {2}, approved until {3}: {4} on {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // 3 years to the day; 3 years to the day; 8 weeks and a day; the day after the last
                "2013-04-06, -,          -,          -,          DBS_OUT_OF_DATE,                   2016-04-06",
                "2015-01-01, 2013-04-10, -,          -,          SAFEGUARDING_TRAINING_OUT_OF_DATE, 2016-04-10",
                "2015-01-01, 2015-01-01, 2016-04-01, -,          SUPERVISION_OVERDUE,               2016-05-28",
                "2015-01-01, 2015-01-01, 2016-04-01, 2016-04-30, APPROVAL_ENDED,                    2016-05-01",
                "2013-04-08, 2013-04-07, 2016-04-01, -,          SAFEGUARDING_TRAINING_OUT_OF_DATE, 2016-04-07",
            })
    void what_ends_first_is_named_with_its_day(
            LocalDate dbs, LocalDate training, LocalDate supervision, LocalDate approved, Code code, LocalDate on) {
        var file = file(dbs, training, supervision, approved, Unit.IMCA, ACHIEVED, TODAY.minusYears(1), null);

        var fit = assertInstanceOf(Fit.class, FitnessRules.of(IMCA, PERIODS, file, TODAY));

        assertEquals(new Lapse(code, on), fit.lapses().getFirst());
    }

    @Test
    void working_towards_ends_after_a_year_and_the_longer_way_counts() {
        var towards = file(TODAY, null, null, null, Unit.IMCA, WORKING_TOWARDS, LocalDate.of(2015, 6, 1), null);
        var alsoLevel4 = with(towards, new Qualification(Unit.L4_MENTAL_CAPACITY, ACHIEVED, TODAY.minusYears(1)));

        assertEquals(
                new Lapse(Code.WORKING_TOWARDS_TOO_LONG, LocalDate.of(2016, 6, 2)),
                FitnessRules.of(IMCA, PERIODS, towards, TODAY).first().orElseThrow());
        assertEquals(
                new Lapse(Code.DBS_OUT_OF_DATE, TODAY.plusYears(3)),
                FitnessRules.of(IMCA, PERIODS, alsoLevel4, TODAY).first().orElseThrow());
    }

    @Test
    void who_was_fit_has_lapsed_since_the_earliest_end_and_everything_is_said() {
        var file = file(
                LocalDate.of(2013, 4, 1),
                LocalDate.of(2013, 3, 1),
                null,
                null,
                Unit.IMCA,
                ACHIEVED,
                TODAY.minusYears(1),
                null);

        var lapsed = assertInstanceOf(Lapsed.class, FitnessRules.of(IMCA, PERIODS, file, TODAY));

        assertEquals(LocalDate.of(2016, 3, 1), lapsed.since());
        assertEquals(
                List.of(Code.DBS_OUT_OF_DATE, Code.SAFEGUARDING_TRAINING_OUT_OF_DATE),
                lapsed.reasons().stream().map(Suitability.Reason::code).toList());
    }

    /** A.15: twelve months from the start, the last day included; a qualification until its last day. */
    @ParameterizedTest(name = "{0} since {1} until {2}: lapsed since {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "WORKING_TOWARDS, 2015-04-04, -,          2016-04-05",
                "ACHIEVED,        2015-04-04, 2016-04-04, 2016-04-05",
                "ACHIEVED,        2015-04-04, 2016-03-31, 2016-04-01",
            })
    void a_way_to_qualify_that_ended_has_lapsed(
            Qualification.Status status, LocalDate since, LocalDate until, LocalDate lapsedSince) {
        var file = file(TODAY, null, null, null, Unit.IMCA, status, since, until);

        var lapsed = assertInstanceOf(Lapsed.class, FitnessRules.of(IMCA, PERIODS, file, TODAY));

        assertEquals(lapsedSince, lapsed.since());
    }

    /** A.15, NHS_COMPLAINTS: no DBS is asked for, and there is no limit to working towards. */
    @Test
    void what_is_not_asked_for_does_not_end() {
        var complaints = new Requirement(
                "NHS_COMPLAINTS",
                "test",
                List.of(Set.of(Unit.CORE)),
                Set.of(),
                new WorkingTowards(true, 0, Set.of(), false),
                false,
                false,
                false,
                false,
                null);
        var towards = new Qualification(Unit.CORE, WORKING_TOWARDS, TODAY.minusYears(4));
        var file = new AdvocateFile(List.of(towards), null, false, null, null, null, 0);

        var fit = assertInstanceOf(Fit.class, FitnessRules.of(complaints, PERIODS, file, TODAY));

        assertEquals(List.of(), fit.lapses());
    }

    @Test
    void who_never_qualified_has_not_lapsed() {
        var file = new AdvocateFile(List.of(), LocalDate.of(2013, 4, 1), false, null, null, null, 0);

        assertInstanceOf(NeverFit.class, FitnessRules.of(IMCA, PERIODS, file, TODAY));
        assertInstanceOf(NeverFit.class, FitnessRules.withoutRule("LITIGATION_FRIEND"));
    }

    /** The dates and the judgement of a single day are two pieces of code: over many files they never disagree. */
    @Test
    void the_first_lapse_is_the_first_day_on_which_nobody_would_be_given_a_case() {
        var random = new Random(15);
        for (int round = 0; round < 3000; round++) {
            var file = anyFile(random);
            if (FitnessRules.of(IMCA, PERIODS, file, TODAY) instanceof Fit fit) {
                var ends = fit.lapses().stream().map(Lapse::on).findFirst().orElse(TODAY.plusYears(4));
                assertEquals(true, suitable(file, ends.minusDays(1)), file::toString);
                assertEquals(fit.lapses().isEmpty(), suitable(file, ends), file::toString);
            } else {
                assertEquals(false, suitable(file, TODAY), file::toString);
            }
        }
    }

    private static boolean suitable(AdvocateFile file, LocalDate day) {
        return SuitabilityRules.judge(IMCA, PERIODS, file, null, day) instanceof Suitable;
    }

    private static AdvocateFile anyFile(Random random) {
        return file(
                TODAY.minusDays(random.nextInt(1200)),
                random.nextBoolean() ? null : TODAY.minusDays(random.nextInt(1200)),
                random.nextBoolean() ? null : TODAY.minusDays(random.nextInt(70)),
                random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(100) - 10L),
                random.nextBoolean() ? Unit.IMCA : Unit.L4_MENTAL_CAPACITY,
                random.nextBoolean() ? ACHIEVED : WORKING_TOWARDS,
                TODAY.minusDays(random.nextInt(400)),
                random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(100)));
    }

    private static AdvocateFile file(
            LocalDate dbs,
            LocalDate training,
            LocalDate supervision,
            LocalDate approvedUntil,
            Unit unit,
            Qualification.Status status,
            LocalDate since,
            LocalDate until) {
        return new AdvocateFile(
                List.of(
                        new Qualification(Unit.CORE, ACHIEVED, TODAY.minusYears(2)),
                        new Qualification(unit, status, since, until, null),
                        new Qualification(
                                Unit.LA_IMCA_APPROVAL, ACHIEVED, TODAY.minusYears(2), approvedUntil, "E10000016")),
                dbs,
                false,
                training,
                supervision,
                null,
                0);
    }

    private static AdvocateFile with(AdvocateFile file, Qualification more) {
        var qualifications = new ArrayList<>(file.qualifications());
        qualifications.add(more);
        return new AdvocateFile(
                qualifications,
                file.dbsIssuedOn(),
                false,
                file.safeguardingTrainingOn(),
                file.supervisionLastOn(),
                null,
                0);
    }
}
