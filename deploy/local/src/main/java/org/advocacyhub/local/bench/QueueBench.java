package org.advocacyhub.local.bench;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.bench.Pages.Listing;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Pages of twenty of the queue and of the waiting list, one request after the other: with a hundred open referrals and, in the
 * same run, with a hundred thousand. Every filter but the rare one fills a page at both sizes.
 */
public final class QueueBench {

    private static final List<Integer> SIZES = List.of(100, Integer.getInteger("hub.bench.referrals", 100_000));
    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 1_000);
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 200;

    private final Suite suite;
    private final Pages pages;

    /** @param suite front door and triage, whose clock stands on the day of {@link RoadBench#NOW} */
    public QueueBench(Suite suite) {
        this.suite = suite;
        this.pages = new Pages(suite, Part.TRIAGE, WARM_UP);
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.TRIAGE.shortId())) {
            var rows = QueueRows.likeOneReferral(connection, new Callers(suite.ports(), suite.secrets()));
            return Pages.line("queue", SIZES, PAGE, pages.measure(SIZES, rows::add, this::listings));
        }
    }

    /** A new filter is one more line here. */
    private List<Listing> listings(int size) {
        var middle = pages.cursorAt("triage-worker", "/triage-cases", size / 2, LARGEST_PAGE);
        var waiting = pages.cursorAt("triage-worker", "/waiting-list", size / 4, LARGEST_PAGE);
        return List.of(
                queue("first", ""),
                queue("deep", "&cursor=" + middle),
                queue("band", "&band=P3"),
                queue("state", "&state=QUEUED"),
                queue("type", "&serviceType=CARE_ACT"),
                queue("district", "&district=" + QueueRows.DISTRICT),
                queue("team", "&team=" + QueueRows.TEAM),
                queue("due", "&dueBy=" + due(QueueRows.DUE_OF_A_QUARTER)),
                queue("rare", "&dueBy=" + due(QueueRows.DUE_OF_NONE)),
                list("waiting", "/waiting-list", ""),
                list("waiting_deep", "/waiting-list", "&cursor=" + waiting));
    }

    private static LocalDate due(int days) {
        return QueueRows.TODAY.plusDays(days);
    }

    private static Listing queue(String name, String query) {
        return list(name, "/triage-cases", query);
    }

    private static Listing list(String name, String path, String query) {
        return Listing.get(name, "triage-worker", path + "?limit=" + PAGE + query);
    }
}
