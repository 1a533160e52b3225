package org.advocacyhub.monitoring.export.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 7, ADR 0098: how long an export may be, who may read it, when nobody tries again. */
class ExportRulesTest {

    @ParameterizedTest
    @CsvSource({
        "PDF,      2016-17-Q1, 2018-19-Q4, true",
        "PDF,      2016-17-Q1, 2019-20-Q1, false",
        "PDF,      2016-17-Q2, 2019-20-Q1, true",
        "WORKBOOK, 2016-17-Q1, 2025-26-Q4, true",
        "WORKBOOK, 2016-17-Q1, 2026-27-Q1, false"
    })
    void returns_of_ten_years_fit_a_workbook_and_of_three_a_pdf(
            ExportKind kind, String first, String last, boolean fits) {
        assertEquals(fits, ExportRules.isShortEnough(new Wanted.Returns(kind, quarter(first), quarter(last))));
    }

    @ParameterizedTest
    @CsvSource({"2016-17-Q4, SHORT", "2017-18-Q1, LONG"})
    void more_than_a_year_is_long(String last, Lane lane) {
        assertEquals(lane, ExportRules.lane(new Wanted.Returns(ExportKind.PDF, quarter("2016-17-Q1"), quarter(last))));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLICATION_PDF,      2018-19-Q4, true",
        "PUBLICATION_PDF,      2019-20-Q1, false",
        "PUBLICATION_WORKBOOK, 2025-26-Q4, true",
        "PUBLICATION_CSV,      2025-26-Q4, true",
        "PUBLICATION_CSV,      2026-27-Q1, false"
    })
    void publications_are_as_long_as_their_format_lets_them(ExportKind kind, String last, boolean fits) {
        var wanted = new Wanted.Publications(kind, quarter("2016-17-Q1"), quarter(last), Audience.PARTNER);

        assertEquals(fits, ExportRules.isShortEnough(wanted));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-01, 2026-03-31, true",
        "2016-04-01, 2026-04-01, false",
        "2016-06-30, 2026-03-31, true",
        "2016-06-30, 2026-04-01, false"
    })
    void facts_are_asked_for_over_forty_quarters_at_most(LocalDate from, LocalDate to, boolean fits) {
        assertEquals(fits, ExportRules.isShortEnough(facts(from, to)));
    }

    @Test
    void who_asked_may_read_it_and_who_has_the_role_by_which_it_was_asked_for() {
        assertTrue(ExportRules.mayRead("ann", "auditor", "ann", List.of("hub-manager")));
        assertTrue(ExportRules.mayRead("ann", "auditor", "bob", List.of("hub-manager", "auditor")));
        assertFalse(ExportRules.mayRead("ann", "auditor", "bob", List.of("hub-manager")));
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, true", "PARTNER, true", "INTERNAL, false"})
    void e6_partners_have_what_was_published_but_not_with_what_was_withheld(Audience audience, boolean theirs) {
        var quarter = quarter("2016-17-Q1");

        assertEquals(
                theirs,
                ExportRules.isForPartners(
                        new Wanted.Publications(ExportKind.PUBLICATION_PDF, quarter, quarter, audience)));
        assertFalse(ExportRules.isForPartners(new Wanted.Returns(ExportKind.PDF, quarter, quarter)));
        assertFalse(ExportRules.isForPartners(facts(quarter.from(), quarter.to())));
    }

    @Test
    void it_is_taken_up_three_times_and_no_more() {
        assertTrue(ExportRules.mayTryAgain(0));
        assertTrue(ExportRules.mayTryAgain(2));
        assertFalse(ExportRules.mayTryAgain(3));
    }

    @Test
    void steps_are_quarters_or_days() {
        assertEquals(
                5,
                new Wanted.Returns(ExportKind.PDF, quarter("2016-17-Q1"), quarter("2017-18-Q1"))
                        .quarters()
                        .size());
        assertEquals(
                30, facts(LocalDate.of(2016, 4, 1), LocalDate.of(2016, 4, 30)).steps());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Wanted.Returns(ExportKind.PDF, quarter("2016-17-Q2"), quarter("2016-17-Q1")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Wanted.Returns(ExportKind.PUBLICATION_PDF, quarter("2016-17-Q1"), quarter("2016-17-Q1")));
    }

    private static Wanted facts(LocalDate from, LocalDate to) {
        return new Wanted.Facts(Kpi.REFERRALS, "total", "all", "received", new Period(from, to));
    }

    private static Quarter quarter(String text) {
        return Quarter.parse(text).orElseThrow();
    }
}
