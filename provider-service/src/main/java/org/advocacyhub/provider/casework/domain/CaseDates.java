package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a case that others have to fit between.
 *
 * @param openedOn when it was opened, or taken over from another partner
 * @param firstContactOn null before the first contact
 * @param lastRecordedOn the latest day on which work or a score was recorded, null before
 * @param today in London
 */
public record CaseDates(LocalDate openedOn, LocalDate firstContactOn, LocalDate lastRecordedOn, LocalDate today) {

    /** Why a date can't stand. */
    public record Fault(String code, String message) {}

    /** What others did may lie before the opening, but not in the future. */
    public Optional<Fault> happened(LocalDate day) {
        return day.isAfter(today)
                ? Optional.of(new Fault("in-the-future", "The day lies in the future."))
                : Optional.empty();
    }

    /** Nothing happens on a case before it is opened or in the future. */
    public Optional<Fault> worked(LocalDate day) {
        return happened(day)
                .or(() -> Optional.of(new Fault("before-opening", "The case is yours since " + openedOn + "."))
                        .filter(_ -> day.isBefore(openedOn)));
    }

    /** Scores and feedback need somebody who was met. */
    public Optional<Fault> asked(LocalDate day) {
        return worked(day).or(() -> Optional.of(
                        new Fault("before-first-contact", "The first contact was on " + firstContactOn + "."))
                .filter(_ -> firstContactOn != null && day.isBefore(firstContactOn)));
    }

    /** Nothing that was recorded may lie after the closure. */
    public Optional<Fault> closed(LocalDate day) {
        return asked(day).or(() -> Optional.of(
                        new Fault("before-last-record", "Something was recorded on " + lastRecordedOn + "."))
                .filter(_ -> lastRecordedOn != null && day.isBefore(lastRecordedOn)));
    }
}
