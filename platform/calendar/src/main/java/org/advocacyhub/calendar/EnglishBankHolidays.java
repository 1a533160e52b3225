package org.advocacyhub.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which England does not work besides weekends: Christmas Day, Good Friday and the bank holidays under the
 * Banking and Financial Dealings Act 1971, substitutes and proclaimed days included. A year is computed once.
 */
final class EnglishBankHolidays {

    private static final String ENGLAND = "eng";

    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("gb"));
    private final Map<Integer, Set<LocalDate>> daysByYear = new ConcurrentHashMap<>();

    boolean contains(LocalDate day) {
        return ofYear(day.getYear()).contains(day);
    }

    Set<LocalDate> ofYear(int year) {
        return daysByYear.computeIfAbsent(year, this::computed);
    }

    private Set<LocalDate> computed(int year) {
        return manager.getHolidays(Year.of(year), ENGLAND).stream()
                .map(Holiday::getDate)
                .collect(toUnmodifiableSet());
    }
}
