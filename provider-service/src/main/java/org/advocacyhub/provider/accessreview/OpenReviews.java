package org.advocacyhub.provider.accessreview;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.accessreview.domain.ItemKind;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.database.Sql;

/**
 * Opens the review of each quarter that is over, once over all replicas, and adds to the last one what another replica noted or
 * referral-service told only afterwards (domain.md H.6).
 */
@ApplicationScoped
class OpenReviews {

    private record Account(String name, String partnerId, List<String> roles, LocalDate firstOn, LocalDate lastOn) {}

    private static final String WANTED = """
            select distinct quarter_from from access_seen
            where quarter_from < ? and quarter_from > coalesce((select max(quarter_from) from access_review), '-infinity')
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
            from access_seen where quarter_from = ? group by account, partner_id order by account, partner_id
            """;

    private static final String ADD_ACCOUNT = """
            insert into access_review_item as known (item_id, quarter_from, kind, name, partner_id, roles_seen, first_on, last_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (quarter_from, name, partner_id) where about is null
            do update set roles_seen = excluded.roles_seen, first_on = excluded.first_on, last_on = excluded.last_on
            where known.decision is null and (known.roles_seen, known.first_on, known.last_on)
                is distinct from (excluded.roles_seen, excluded.first_on, excluded.last_on)
            """;

    /** Without what follows a question mark: it may be what lets the hub in at the receiver, and is the partner's own. */
    private static final String ADD_WEBHOOKS = """
            insert into access_review_item (item_id, quarter_from, kind, name, partner_id, about, roles_seen, first_on)
            select gen_random_uuid(), ?, 'WEBHOOK', split_part(url, '?', 1), partner_id, id, '{}',
                   (created_at at time zone 'Europe/London')::date
            from webhook_endpoint where created_at < ?
            on conflict (quarter_from, about) where about is not null do nothing
            """;

    private final SeenAccess seenAccess;
    private final Reviews reviews;
    private final Sql sql;
    private final Clock clock;

    OpenReviews(SeenAccess seenAccess, Reviews reviews, Sql sql, Clock clock) {
        this.seenAccess = seenAccess;
        this.reviews = reviews;
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
        sql.list(WANTED, OpenReviews::quarter, ReviewQuarter.of(today).from()).forEach(quarter -> open(quarter, today));
        sql.first("select max(quarter_from) from access_review", row -> row.getObject(1, LocalDate.class))
                .map(ReviewQuarter::new)
                .ifPresent(this::complete);
    }

    private void open(ReviewQuarter quarter, LocalDate today) {
        if (sql.change(OPEN, quarter.from(), quarter.to(), clock.instant(), today, today, today) > 0) {
            complete(quarter);
        }
    }

    /** What is there already stays as it is; what was decided too. In a review that is forgotten nobody is named again. */
    private void complete(ReviewQuarter quarter) {
        if (!reviews.lock(quarter)) {
            return;
        }
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
        sql.change(ADD_WEBHOOKS, quarter.from(), quarter.end());
        reviews.addOpenings(quarter);
    }

    private static ReviewQuarter quarter(ResultSet row) throws SQLException {
        return new ReviewQuarter(row.getObject(1, LocalDate.class));
    }
}
