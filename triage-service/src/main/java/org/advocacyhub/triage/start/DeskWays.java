package org.advocacyhub.triage.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Place;
import org.advocacyhub.runtime.page.Way;
import org.advocacyhub.runtime.page.Ways;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.triage.triagecase.TriageCases;

/** Where people go at the desk of the hub. */
@ApplicationScoped
class DeskWays implements Ways {

    private static final Set<String> HUB = Set.of(Roles.TRIAGE_WORKER, Roles.HUB_MANAGER);
    private static final Set<String> READERS =
            Set.of(Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR);

    private static final Way QUEUE = new Way("Queue", "/triage-cases", HUB);
    private static final Way WAITING_LIST = new Way("Waiting list", "/waiting-list", HUB);
    private static final Way MORE_ROOM = new Way("If a partner had more room", "/replans", HUB);
    private static final Way HOURS = new Way("Requests for hours", "/hours-requests", READERS);
    private static final Way TABLES = new Way("Decision tables", "/decision-tables", READERS);

    private static final String QUEUED = """
            select count(*) filter (where state = 'QUEUED' or state = 'TRIAGED' and queued_for is not null) as for_person,
                count(*) filter (where least(contact_due, allocate_due) < ? and (paused_since is null or band = 'P1')) as missed
            from (select band, state, queued_for, contact_due, allocate_due, paused_since from triage_case
                where %s limit 100000) as bounded
            """.formatted(TriageCases.OPEN);

    private static final String TO_CONTACT =
            "select count(*) from waiting_entry where state = 'WAITING' and touch_due <= ?";

    private static final String UNANSWERED = "select count(*) from hours_request where reply is null";

    private final Sql sql;
    private final Clock clock;

    DeskWays(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "The desk of the hub";
    }

    @Override
    public List<Way> from(String path) {
        return List.of(QUEUE, WAITING_LIST, HOURS, TABLES);
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        "Queue",
                        "Referrals in the order in which they are to be worked: who decides what, and where each is sent.",
                        List.of(QUEUE),
                        this::queued),
                new Place(
                        "Waiting list",
                        "People who wait for a partner: whom to ring today, and what was done while they wait.",
                        List.of(WAITING_LIST, MORE_ROOM),
                        this::toContact),
                new Place(
                        "Requests for hours",
                        "The hub asks the council for more hours, and the council replies.",
                        List.of(HOURS),
                        this::unanswered),
                new Place(
                        "Decision tables",
                        "By which rules the hub decides about a referral, and since when.",
                        List.of(TABLES),
                        List::of));
    }

    private List<String> queued() {
        return sql.first(
                        QUEUED,
                        row -> Stream.of(
                                        Place.many(row.getLong("for_person"), "referral", "for a person to decide"),
                                        Place.many(row.getLong("missed"), "referral", "past a day to keep"))
                                .flatMap(List::stream)
                                .toList(),
                        LocalDate.now(clock))
                .orElse(List.of());
    }

    private List<String> toContact() {
        return Place.many(count(TO_CONTACT, LocalDate.now(clock)), "contact", "due today or before");
    }

    private List<String> unanswered() {
        return Place.many(count(UNANSWERED), "request", "without a reply");
    }

    private long count(String question, Object... values) {
        return sql.first(question, row -> row.getLong(1), values).orElse(0L);
    }
}
