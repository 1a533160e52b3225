package org.advocacyhub.monitoring.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * By when the parties are due, from a quarter on.
 *
 * @param from first day of the first quarter that it is for
 * @param own whether the contract set it itself; otherwise it is everybody's
 * @param setBy account
 */
public record DueSetting(LocalDate from, boolean own, DueDays days, String setBy, Instant setAt) {

    /** The contract's own before everybody's, of these the latest quarter, of that what was set last. */
    private static final Comparator<DueSetting> PRECEDENCE = Comparator.comparing(DueSetting::own)
            .thenComparing(DueSetting::from)
            .thenComparing(DueSetting::setAt);

    /**
     * The setting that holds for a quarter.
     *
     * @param settings everybody's from the first quarter on among them
     * @param quarterStart first day of the quarter
     */
    public static DueSetting holding(List<DueSetting> settings, LocalDate quarterStart) {
        return settings.stream()
                .filter(setting -> !setting.from().isAfter(quarterStart))
                .max(PRECEDENCE)
                .orElseThrow();
    }

    /** Whether another of the same quarter on was set later. */
    public boolean isReplacedIn(List<DueSetting> settings) {
        return settings.stream()
                .anyMatch(other -> other.own() == own
                        && other.from().equals(from)
                        && other.setAt().isAfter(setAt));
    }
}
