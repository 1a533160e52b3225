package org.advocacyhub.triage.banding.domain;

import static org.advocacyhub.triage.banding.domain.SomeTargets.C2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.triage.banding.domain.PausedTime.Span;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** domain.md C.5 rule 3: the working days in (start, end], each once. */
class PausedTimeTest {

    static Stream<Arguments> pauses() {
        return Stream.of(
                Arguments.of("S12: five working days over a weekend", 5, List.of(span("2016-05-04", "2016-05-11"))),
                Arguments.of("the day of the question does not count", 0, List.of(span("2016-05-04", "2016-05-04"))),
                Arguments.of("the day of the answer does", 1, List.of(span("2016-05-04", "2016-05-05"))),
                Arguments.of("a weekend counts nothing", 0, List.of(span("2016-05-06", "2016-05-08"))),
                Arguments.of("a bank holiday counts nothing", 0, List.of(span("2016-04-29", "2016-05-02"))),
                Arguments.of(
                        "days that two pauses cover count once",
                        5,
                        List.of(span("2016-05-04", "2016-05-10"), span("2016-05-06", "2016-05-11"))),
                Arguments.of(
                        "a pause inside another adds nothing",
                        5,
                        List.of(span("2016-05-05", "2016-05-06"), span("2016-05-04", "2016-05-11"))),
                Arguments.of(
                        "one that begins as the other ends adds its days",
                        3,
                        List.of(span("2016-05-04", "2016-05-06"), span("2016-05-06", "2016-05-09"))),
                Arguments.of(
                        "pauses apart add up",
                        2,
                        List.of(span("2016-05-04", "2016-05-05"), span("2016-05-09", "2016-05-10"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pauses")
    void a_working_day_of_a_pause_counts_once(String name, int days, List<Span> spans) {
        assertEquals(days, PausedTime.workingDays(spans));
    }

    @Test
    void a_pause_that_ends_before_it_began_is_none() {
        assertThrows(IllegalArgumentException.class, () -> span("2016-05-05", "2016-05-04"));
    }

    /** Any pauses: each working day in any of them counts once, and no target comes earlier than without them. */
    @RepeatedTest(200)
    void targets_never_move_earlier_by_a_pause(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var received = LocalDate.of(2016, 4, 1).plusDays(random.nextInt(700));
        var effective = WorkingCalendar.england().firstWorkingDayFrom(received);
        var type = ServiceType.values()[random.nextInt(ServiceType.values().length)];
        var band = Band.values()[random.nextInt(4)];
        Optional<LocalDate> fixedDate =
                random.nextBoolean() ? Optional.of(effective.plusDays(random.nextInt(30))) : Optional.empty();
        var spans = new ArrayList<Span>();
        var before = Targets.of(C2, band, type, effective, 0, fixedDate);

        for (var pause = 0; pause < 5; pause++) {
            var begin = effective.plusDays(random.nextInt(20));
            spans.add(new Span(begin, begin.plusDays(random.nextInt(15))));
            var days = PausedTime.workingDays(spans);
            var after = Targets.of(C2, band, type, effective, days, fixedDate);

            assertEquals(oneByOne(spans), days);
            assertFalse(after.contactDue().isBefore(before.contactDue()));
            if (before.allocateDue() != null) {
                assertFalse(after.allocateDue().isBefore(before.allocateDue()));
            }
            assertTrue(band != Band.P1 || after.equals(before), "the clock of P1 never stops");
            before = after;
        }
    }

    private static int oneByOne(List<Span> spans) {
        var days = new HashSet<LocalDate>();
        for (var span : spans) {
            span.beganOn()
                    .plusDays(1)
                    .datesUntil(span.endedOn().plusDays(1))
                    .filter(WorkingCalendar.england()::isWorkingDay)
                    .forEach(days::add);
        }
        return days.size();
    }

    private static Span span(String began, String ended) {
        return new Span(LocalDate.parse(began), LocalDate.parse(ended));
    }
}
