package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of an appointment (domain.md A.5.5, A.6, A.7); a case keeps what held when it was opened.
 *
 * @param promptBefore calendar days before the last day, from which it is asked whether it goes on
 * @param longest months that it lasts at most, or until the court looks at it again
 */
public record AppointmentRules(Appointer by, int promptBefore, int longest) {

    /** Why a period can't stand. */
    public record Fault(String code, String message) {}

    /** The first day on which somebody asks whether it goes on. */
    public LocalDate promptOn(LocalDate until) {
        return until.minusDays(promptBefore);
    }

    /** Why it can't last so; empty when it can. */
    public Optional<Fault> lasts(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return Optional.of(new Fault("end-before-start", "It begins on " + from + "."));
        }
        var last = from.plusMonths(longest);
        return until.isAfter(last)
                ? Optional.of(new Fault("too-long", "From %s it lasts until %s at most.".formatted(from, last)))
                : Optional.empty();
    }
}
