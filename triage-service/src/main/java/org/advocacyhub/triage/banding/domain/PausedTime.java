package org.advocacyhub.triage.banding.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.advocacyhub.calendar.WorkingCalendar;

/** How long a clock stood still (domain.md C.5 rule 3). A day counts once, however many pauses lie over it. */
public final class PausedTime {

    private PausedTime() {}

    /**
     * A pause that is over: the days after its first day up to its last.
     *
     * @param endedOn never before {@code beganOn}
     */
    public record Span(LocalDate beganOn, LocalDate endedOn) {

        public Span {
            if (endedOn.isBefore(beganOn)) {
                throw new IllegalArgumentException("a pause from " + beganOn + " can't end on " + endedOn);
            }
        }

        /** Working days of this pause alone. */
        public int workingDays() {
            return WorkingCalendar.england().between(beganOn, endedOn);
        }
    }

    /** Working days in any of the spans. */
    public static int workingDays(List<Span> spans) {
        var days = 0;
        LocalDate countedUpTo = null;
        for (var span :
                spans.stream().sorted(Comparator.comparing(Span::beganOn)).toList()) {
            var from = countedUpTo == null || span.beganOn().isAfter(countedUpTo) ? span.beganOn() : countedUpTo;
            if (span.endedOn().isAfter(from)) {
                days += WorkingCalendar.england().between(from, span.endedOn());
                countedUpTo = span.endedOn();
            }
        }
        return days;
    }
}
