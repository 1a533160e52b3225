package org.advocacyhub.monitoring.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Invoices as they are listed. */
@HubTest
class InvoiceViewsTest {

    @Inject
    InvoiceViews views;

    @Inject
    Sql sql;

    @Test
    void a_page_of_open_invoices_asks_for_the_rates_of_interest_once() {
        TestClock.set("2016-09-01T09:00:00Z");
        var page = IntStream.range(0, 20)
                .mapToObj(day -> due(LocalDate.of(2016, 6, 20).plusDays(day)))
                .toList();

        long scans = QuarkusTransaction.requiringNew().call(() -> {
            var seen = views.of(page);
            page.forEach(invoice -> assertNotNull(seen.apply(invoice).interest()));
            return sql.first(
                            "select seq_scan + coalesce(idx_scan, 0) from pg_stat_xact_user_tables where relname = 'bank_rate'",
                            row -> row.getLong(1))
                    .orElseThrow();
        });

        assertTrue(scans < page.size() / 4, () -> scans + " times"); // the planner may look at an index as well
    }

    /** F.8: Bank Rate of the day before the half-year counts, and the margin of the due date; none is known before the first. */
    @Test
    void each_invoice_bears_the_rate_of_its_own_due_date() {
        TestClock.set("2017-09-01T09:00:00Z");
        var seen = QuarkusTransaction.requiringNew().call(() -> IntStream.of(2016, 2017)
                .mapToObj(year -> views.of(due(LocalDate.of(year, 7, 1))).interest())
                .toList());

        // 1,000.00 x 8.50% x 427 / 365 and, after August 2016, x 8.25% x 62 / 365
        assertEquals("99.44", seen.getFirst());
        assertEquals("14.01", seen.getLast());
    }

    private static Invoice due(LocalDate day) {
        var amount = new Money(100_000);
        return new Invoice(
                UUID.randomUUID(),
                "TEST",
                "PARTNER-1",
                UUID.randomUUID(),
                "1",
                amount,
                amount,
                day.minusDays(45),
                day.minusDays(30),
                day,
                null,
                0,
                0);
    }
}
