package org.advocacyhub.referral.postcode.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** An edition of the postcode directory, named by its month; it holds from the first of that month until the next one. */
public record Edition(YearMonth month) {

    /** The edition of that name, for example {@code 2016-02}; empty for another word. */
    public static Optional<Edition> parse(String name) {
        try {
            return name == null || name.length() != "2016-02".length()
                    ? Optional.empty()
                    : Optional.of(new Edition(YearMonth.parse(name)));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    public String name() {
        return month.toString();
    }

    /** The newest that was out on that day; when none was, the oldest, which still knows the postcodes that ended since. */
    public static Optional<Edition> validOn(Collection<Edition> editions, LocalDate day) {
        var byMonth = Comparator.comparing(Edition::month);
        return editions.stream()
                .filter(edition -> !edition.month().atDay(1).isAfter(day))
                .max(byMonth)
                .or(() -> editions.stream().min(byMonth));
    }
}
