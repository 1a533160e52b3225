package org.advocacyhub.calendar;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's holidays against the table of domain.md C.5. */
class EnglishBankHolidaysTest {

    private static final DateTimeFormatter TABLE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final EnglishBankHolidays holidays = new EnglishBankHolidays();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016 | 1 Jan, 25 Mar, 28 Mar, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
                    2017 | 2 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
                    2018 | 1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
                    2019 | 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
                    2020 | 1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec
                    2021 | 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
                    2022 | 3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec
                    2023 | 2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
                    2024 | 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
                    2025 | 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
                    2026 | 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
                    2027 | 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
                    2028 | 3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
                    """)
    void a_year_has_the_days_of_the_table(int year, String days) {
        var expected = Stream.of(days.split(", "))
                .map(day -> LocalDate.parse(day + " " + year, TABLE.withLocale(Locale.ENGLISH)))
                .collect(toCollection(TreeSet::new));

        var computed = new TreeSet<>(holidays.ofYear(year));

        assertEquals(expected, computed);
    }
}
