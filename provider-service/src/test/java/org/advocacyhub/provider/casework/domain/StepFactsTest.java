package org.advocacyhub.provider.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md D.1.2 and A.5.6: what has to be done by when, on both sides of every day. */
class StepFactsTest {

    private static final CaseRules PLAIN = new CaseRules("T", false, false, 10, 12, 20, 20, null, false, null);
    private static final CaseRules IMCA = new CaseRules("T", true, true, 10, 12, 20, 20, null, false, null);
    private static final CaseRules RPR =
            new CaseRules("T", true, false, 10, 12, 20, 20, new VisitRhythm(5, 28), false, null);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // contact,   second meeting, agreed,     baseline,   reviewed,   today,      what is missing
                "-,          -,          -,          -,          -,          2016-04-29, -",
                // ten working days from 5 April 2016 are over on 19 April
                "2016-04-05, -,          -,          2016-04-05, -,          2016-04-19, AGREEMENT=DUE",
                "2016-04-05, -,          -,          2016-04-05, -,          2016-04-20, AGREEMENT=OVERDUE",
                "2016-04-05, -,          2016-04-25, 2016-04-05, -,          2016-04-26, -",
                // the baseline is due on the day of the second meeting
                "2016-04-05, -,          2016-04-06, -,          -,          2016-06-01, BASELINE=DUE",
                "2016-04-05, 2016-04-12, 2016-04-06, -,          -,          2016-04-12, BASELINE=DUE",
                "2016-04-05, 2016-04-12, 2016-04-06, -,          -,          2016-04-13, BASELINE=OVERDUE",
                // twelve weeks from the opening on 4 April are over on 27 June, from a review on 1 June on 24 August
                "2016-04-05, -,          2016-04-06, 2016-04-05, -,          2016-06-27, -",
                "2016-04-05, -,          2016-04-06, 2016-04-05, -,          2016-06-28, REVIEW=OVERDUE",
                "2016-04-05, -,          2016-04-06, 2016-04-05, 2016-06-01, 2016-08-24, -",
                "2016-04-05, -,          2016-04-06, 2016-04-05, 2016-06-01, 2016-08-25, REVIEW=OVERDUE",
            })
    void steps_are_due_and_overdue(
            LocalDate contact,
            LocalDate meeting,
            LocalDate agreed,
            LocalDate baseline,
            LocalDate reviewed,
            LocalDate today,
            String missing) {
        var facts = new StepFacts(
                PLAIN,
                false,
                LocalDate.of(2016, 4, 4),
                contact,
                meeting,
                null,
                null,
                agreed,
                baseline,
                reviewed,
                null,
                null,
                false,
                null,
                null);

        assertEquals(missing == null ? "" : missing, inWords(facts, today));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // instruction, report due, reported,   excused, what is missing
                "-,          -,          -,          false,   INSTRUCTION=DUE REPORT=DUE",
                "2016-04-05, 2016-04-06, -,          false,   REPORT=DUE",
                "2016-04-05, 2016-04-05, -,          false,   REPORT=OVERDUE",
                "2016-04-05, 2016-04-05, 2016-04-06, false,   -",
                "2016-04-05, 2016-04-05, -,          true,    -",
            })
    void an_imca_case_has_an_instruction_and_a_report(
            LocalDate instruction, LocalDate reportDue, LocalDate reported, boolean excused, String missing) {
        var facts = new StepFacts(
                IMCA,
                true,
                LocalDate.of(2016, 4, 4),
                null,
                null,
                instruction,
                null,
                null,
                null,
                null,
                reportDue,
                reported,
                excused,
                null,
                null);

        assertEquals(missing == null ? "" : missing, inWords(facts, LocalDate.of(2016, 4, 6)));
        assertEquals(
                List.of(CaseStep.INSTRUCTION, CaseStep.AGREEMENT, CaseStep.REVIEW, CaseStep.REPORT),
                facts.standings(LocalDate.of(2016, 4, 6)).stream()
                        .map(StepStanding::step)
                        .toList(),
                "nobody is asked for a baseline in a non-instructed case");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // A.6: opened on Thursday 24 March 2016; five working days over Easter are over on 4 April, 28 days
                // after a visit are counted through
                "-,          2016-04-04, DUE,     2016-04-04",
                "-,          2016-04-05, OVERDUE, 2016-04-04",
                "2016-04-05, 2016-05-03, DUE,     2016-05-03",
                "2016-04-05, 2016-05-04, OVERDUE, 2016-05-03",
            })
    void a6_a_represented_person_is_visited(
            LocalDate lastVisit, LocalDate today, StepStanding.Stands stands, LocalDate due) {
        var facts = new StepFacts(
                RPR,
                true,
                LocalDate.of(2016, 3, 24),
                lastVisit,
                null,
                LocalDate.of(2016, 3, 24),
                null,
                LocalDate.of(2016, 3, 24),
                null,
                LocalDate.of(2016, 3, 24),
                null,
                null,
                false,
                lastVisit,
                null);

        assertEquals(
                new StepStanding(CaseStep.VISIT, stands, due, lastVisit),
                facts.standings(today).getLast());
        assertEquals(
                stands == StepStanding.Stands.OVERDUE ? List.of(CaseStep.VISIT) : List.of(),
                facts.missing(today),
                "a visit that is due one day is left behind by no closure before that day");
    }

    @ParameterizedTest
    @CsvSource({
        // D.1.2: 20 working days from the closure; C.5 has the holidays
        "2016-04-14, 2016-05-13",
        "2017-04-13, 2017-05-16",
        "2017-12-22, 2018-01-24",
    })
    void reopening_is_counted_in_working_days(LocalDate closedOn, LocalDate last) {
        assertEquals(last, PLAIN.reopenUntil(closedOn));
    }

    private static String inWords(StepFacts facts, LocalDate today) {
        var missing = facts.missing(today);
        return facts.standings(today).stream()
                .filter(step -> missing.contains(step.step()))
                .map(step -> step.step() + "=" + step.stands())
                .collect(Collectors.joining(" "));
    }
}
