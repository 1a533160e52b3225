package org.advocacyhub.triage.dispatch.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether somebody is under 18, for whom A.15 asks more of an advocate. Only whole years at receipt are known, never a birthday: a person
 * counts as under 18 for as long as they may be, so that an error is on the side of a child.
 */
public final class UnderEighteen {

    private static final int ADULT = 18;

    /**
     * What partners go by.
     *
     * @param underEighteen null when the age is not known
     */
    public record Told(Boolean underEighteen) {}

    private UnderEighteen() {}

    /**
     * Whether the person may be under 18 on a day.
     *
     * @param ageYears whole years on the day of receipt; null when not known
     * @return null when the age is not known
     */
    public static Boolean mayBe(Integer ageYears, LocalDate receivedOn, LocalDate on) {
        if (ageYears == null) {
            return null;
        }
        // somebody of 17 may turn 18 on the eve of the day a year later, and has by that day
        return ageYears < ADULT && on.isBefore(receivedOn.plusYears(ADULT - (long) ageYears));
    }

    /**
     * What is told after the age was put right: only when it was another one, since who grows up while a case is open keeps an advocate with
     * the wider check, and only when it comes to another yes or no than was told last.
     *
     * @param before whole years on the day of receipt, as was thought; null when not known
     * @param now the same, as is known since
     */
    public static Optional<Told> corrected(Integer before, Integer now, Told last, LocalDate receivedOn, LocalDate on) {
        var told = new Told(mayBe(now, receivedOn, on));
        return Objects.equals(before, now) || told.equals(last) ? Optional.empty() : Optional.of(told);
    }
}
