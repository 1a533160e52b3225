package org.advocacyhub.provider.accessreview;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.accessreview.domain.ItemKind;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.database.Sql;

/** Opens the review of each quarter that is over, with everything that was seen in it, once over all replicas (domain.md H.6). */
@ApplicationScoped
class OpenReviews {

    private record Account(String name, String partnerId, List<String> roles, LocalDate firstOn, LocalDate lastOn) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String WANTED = """
            select distinct quarter_from from access_seen seen
            where quarter_from < ? and not exists (select from access_review known where known.quarter_from = seen.quarter_from)
            order by quarter_from
            """;

    private static final String OPEN = """
            insert into access_review (quarter_from, quarter_to, opened_at, due_on)
            select ?, ?, ?, ?::date + due_days from access_review_rule
            where valid_from <= ? and (valid_to is null or valid_to > ?)
            on conflict (quarter_from) do nothing
            """;

    private static final String ACCOUNTS = """
            select account, partner_id, array_agg(role order by role) as roles, min(first_on) as first_on, max(last_on) as last_on
            from access_seen where quarter_from = ? group by account, partner_id
            """;

    private static final String ADD_ACCOUNT = """
            insert into access_review_item (item_id, quarter_from, kind, name, partner_id, roles_seen, first_on, last_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_WEBHOOKS = """
            insert into access_review_item (item_id, quarter_from, kind, name, partner_id, about, roles_seen, first_on)
            select gen_random_uuid(), ?, 'WEBHOOK', url, partner_id, id, '{}', (created_at at time zone 'Europe/London')::date
            from webhook_endpoint where created_at < ?
            """;

    private static final String ADD_OPENINGS = """
            insert into access_review_item (item_id, quarter_from, kind, name, partner_id, about, roles_seen, first_on, last_on)
            select gen_random_uuid(), ?, 'BREAK_GLASS', reason, partner_id, opening_id, array[role],
                   (opened_at at time zone 'Europe/London')::date, (opened_at at time zone 'Europe/London')::date
            from glass_opening where opened_at >= ? and opened_at < ?
            """;

    private final SeenAccess seenAccess;
    private final Sql sql;
    private final Clock clock;

    OpenReviews(SeenAccess seenAccess, Sql sql, Clock clock) {
        this.seenAccess = seenAccess;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.access-review.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        seenAccess.write();
        openAll();
    }

    @Transactional
    void openAll() {
        var today = LocalDate.now(clock);
        sql.list(
                        WANTED,
                        row -> row.getObject(1, LocalDate.class),
                        ReviewQuarter.of(today).from())
                .forEach(from -> open(new ReviewQuarter(from), today));
    }

    private void open(ReviewQuarter quarter, LocalDate today) {
        var opened = sql.change(OPEN, quarter.from(), quarter.to(), clock.instant(), today, today, today);
        if (opened == 0) {
            return;
        }
        var end = quarter.to().plusDays(1).atStartOfDay(LONDON).toInstant();
        var accounts = sql.list(
                ACCOUNTS,
                row -> new Account(
                        row.getString("account"),
                        row.getString("partner_id"),
                        Sql.texts(row, "roles"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class)),
                quarter.from());
        var rows = new ArrayList<Object[]>();
        accounts.forEach(account -> rows.add(new Object[] {
            UUID.randomUUID(),
            quarter.from(),
            ItemKind.ofAccount(account.name()),
            account.name(),
            account.partnerId(),
            account.roles().toArray(String[]::new),
            account.firstOn(),
            account.lastOn()
        }));
        sql.batch(ADD_ACCOUNT, rows);
        sql.change(ADD_WEBHOOKS, quarter.from(), end);
        sql.change(
                ADD_OPENINGS,
                quarter.from(),
                quarter.from().atStartOfDay(LONDON).toInstant(),
                end);
    }
}
