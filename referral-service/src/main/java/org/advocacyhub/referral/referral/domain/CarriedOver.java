package org.advocacyhub.referral.referral.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A case that the provider before left open when the contract began (need N32).
 *
 * @param previousProvider who had it
 * @param openedOn the day on which they opened it
 * @param lastContactOn the day of their last contact with the person; null when not known
 */
public record CarriedOver(String previousProvider, LocalDate openedOn, LocalDate lastContactOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Where it comes from, as a sentence. */
    public String words() {
        return "Carried over from " + previousProvider + ", where it was open since " + DAY.format(openedOn) + ".";
    }
}
