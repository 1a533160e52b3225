package org.advocacyhub.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.advocacyhub.local.bench.Pages.Listing;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Pages of ten of a partner's caseload, one request after the other: with a hundred cases in the system and, in the same run,
 * with a hundred thousand, of which a fifth are the partner's. Every list fills a page at both sizes.
 */
public final class CaseloadBench {

    private static final List<Integer> SIZES = List.of(100, Integer.getInteger("hub.bench.cases", 100_000));
    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 1_000);
    private static final int PARTNERS = 5;
    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 200;
    private static final String PARTNER = "PARTNER-5";

    private static final String FILL = """
            insert into advocacy_case (id, referral_id, offer_id, referral_ref, person_key, partner_id, service_type, band,
              non_instructed, contact_due, state, opened_at, opened_on, total_minutes, version, rules_version, instruction_needed,
              report_needed, agreement_within, review_every, reopen_within, unreachable_within, assigned_on, episode_id)
            select uuidv7(), uuidv7(), uuidv7(), 'R-' || (2026000000 + n) || '-K', 'bench-' || n, 'PARTNER-' || 5 + n % 5, 'COMMUNITY',
              'P3', false, current_date, case when n % 2 = 0 then 'FIRST_CONTACT' else 'OPEN_ALLOCATED' end,
              now() - interval '1 year' + n * interval '1 second', current_date, 0, 0, 'D1', false, false, 10, 12, 20, 20,
              current_date, uuidv7()
            from generate_series(?::int, ?::int) n
            """;

    private final Suite suite;
    private final Pages pages;

    public CaseloadBench(Suite suite) {
        this.suite = suite;
        this.pages = new Pages(suite, Part.PROVIDER, WARM_UP);
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.PROVIDER.shortId())) {
            return Pages.line(
                    "caseload",
                    SIZES,
                    PAGE,
                    pages.measure(SIZES, (first, last) -> fill(connection, first, last), this::listings));
        }
    }

    private static void fill(Connection connection, int first, int last) throws SQLException {
        try (var statement = connection.prepareStatement(FILL)) {
            statement.setInt(1, first);
            statement.setInt(2, last);
            statement.executeUpdate();
        }
        new MeasuredDatabase(connection).execute("vacuum analyze advocacy_case");
    }

    private List<Listing> listings(int size) {
        var cursor = pages.cursorAt(PARTNER, "/cases", size / PARTNERS / 2, LARGEST_PAGE);
        return List.of(list("first", ""), list("deep", "&cursor=" + cursor), list("state", "&state=FIRST_CONTACT"));
    }

    private static Listing list(String name, String query) {
        return Listing.get(name, PARTNER, "/cases?limit=" + PAGE + query);
    }
}
