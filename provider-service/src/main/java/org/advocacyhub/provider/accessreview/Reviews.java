package org.advocacyhub.provider.accessreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.accessreview.domain.ItemKind;
import org.advocacyhub.provider.accessreview.domain.ReviewDecision;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** The reviews and what they are about. */
@ApplicationScoped
class Reviews {

    /**
     * How a review stands.
     *
     * @param forgottenOn the day from which nobody is named in it any more; null until then
     */
    record Review(
            ReviewQuarter quarter,
            Instant openedAt,
            LocalDate dueOn,
            long open,
            long confirmed,
            long struckOff,
            LocalDate forgottenOn) {}

    /**
     * One access.
     *
     * @param about the webhook, or the opening in referral-service; null for an account
     * @param rolesListed what the issuer's list says; null when it says nothing
     * @param listed whether the account is in the issuer's list; null while none was given
     * @param seenSince the last day on which a struck-off account came in again; null when it did not
     */
    record Item(
            UUID itemId,
            ReviewQuarter quarter,
            ItemKind kind,
            String name,
            String partnerId,
            UUID about,
            List<String> rolesSeen,
            List<String> rolesListed,
            Boolean listed,
            LocalDate firstOn,
            LocalDate lastOn,
            ReviewDecision decision,
            String reason,
            String decidedBy,
            Instant decidedAt,
            LocalDate seenSince) {}

    private static final String REVIEWS = """
            select r.quarter_from, r.opened_at, r.due_on, r.forgotten_on,
                   count(*) filter (where i.item_id is not null and i.decision is null) as open,
                   count(*) filter (where i.decision = 'CONFIRMED') as confirmed,
                   count(*) filter (where i.decision = 'STRUCK_OFF') as struck_off
            from access_review r left join access_review_item i using (quarter_from)
            """;

    private static final String ITEMS = """
            select i.*, case when i.decision = 'STRUCK_OFF' and i.about is null then (
                select max(s.last_on) from access_seen s where s.account = i.name and s.partner_id = i.partner_id
                  and s.last_on > (i.decided_at at time zone 'Europe/London')::date) end as seen_since
            from access_review_item i
            """;

    private static final String ADD_OPENINGS = """
            insert into access_review_item (item_id, quarter_from, kind, name, partner_id, about, roles_seen, first_on, last_on)
            select gen_random_uuid(), r.quarter_from, 'BREAK_GLASS', o.reason, o.partner_id, o.opening_id, array[o.role],
                   (o.opened_at at time zone 'Europe/London')::date, (o.opened_at at time zone 'Europe/London')::date
            from access_review r join glass_opening o on o.opened_at >= ? and o.opened_at < ?
            where r.quarter_from = ? and r.forgotten_on is null
            on conflict (quarter_from, about) where about is not null do nothing
            """;

    private final Sql sql;

    Reviews(Sql sql) {
        this.sql = sql;
    }

    /** The newest first, after a position. */
    Page<Review> page(String cursor, int limit) {
        var before = Cursor.decode(cursor, 1).map(last -> last.day(0)).orElse(LocalDate.of(9999, 1, 1));
        var rows = sql.list(
                REVIEWS + " where r.quarter_from < ? group by r.quarter_from order by r.quarter_from desc limit ?",
                Reviews::review,
                before,
                limit + 1);
        return Page.of(rows, limit, review -> Cursor.of(review.quarter().from()));
    }

    Optional<Review> find(ReviewQuarter quarter) {
        return sql.first(
                REVIEWS + " where r.quarter_from = ? group by r.quarter_from", Reviews::review, quarter.from());
    }

    /** Reviews that should have been done by a day and are not. */
    long overdue(LocalDate day) {
        return sql.first("""
                        select count(*) from access_review r where r.due_on < ?
                          and exists (select from access_review_item i where i.quarter_from = r.quarter_from and i.decision is null)
                        """, row -> row.getLong(1), day).orElse(0L);
    }

    /**
     * Whoever else adds to the review waits for this transaction.
     *
     * @return false when nobody is to be named in it any more
     */
    boolean lock(ReviewQuarter quarter) {
        return sql.first(
                        "select forgotten_on is null from access_review where quarter_from = ? for update",
                        row -> row.getBoolean(1),
                        quarter.from())
                .orElse(false);
    }

    /** Puts every record that was opened in an emergency in the quarter into its review, once; nothing before the review is opened, nor when it is forgotten. */
    void addOpenings(ReviewQuarter quarter) {
        sql.change(ADD_OPENINGS, quarter.start(), quarter.end(), quarter.from());
    }

    /** In the order of the names. */
    Page<Item> items(ReviewQuarter quarter, boolean onlyOpen, String cursor, int limit) {
        var after = Cursor.decode(cursor, 2);
        var rows = sql.list(
                ITEMS + " where i.quarter_from = ? and (not ? or i.decision is null) and (i.name, i.item_id) > (?, ?)"
                        + " order by i.name, i.item_id limit ?",
                Reviews::item,
                quarter.from(),
                onlyOpen,
                after.map(last -> last.value(0)).orElse(""),
                after.map(last -> last.id(1)).orElse(new UUID(0, 0)),
                limit + 1);
        return Page.of(rows, limit, item -> Cursor.of(item.name(), item.itemId()));
    }

    Optional<Item> item(ReviewQuarter quarter, UUID itemId) {
        return sql.first(ITEMS + " where i.quarter_from = ? and i.item_id = ?", Reviews::item, quarter.from(), itemId);
    }

    /** False when it was decided before. */
    boolean decide(UUID itemId, ReviewDecision decision, String reason, String by, Instant at) {
        return sql.change("""
                        update access_review_item set decision = ?, reason = ?, decided_by = ?, decided_at = ?
                        where item_id = ? and decision is null
                        """, decision, reason, by, at, itemId) == 1;
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                new ReviewQuarter(row.getObject("quarter_from", LocalDate.class)),
                Sql.instant(row, "opened_at"),
                row.getObject("due_on", LocalDate.class),
                row.getLong("open"),
                row.getLong("confirmed"),
                row.getLong("struck_off"),
                row.getObject("forgotten_on", LocalDate.class));
    }

    private static Item item(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new Item(
                row.getObject("item_id", UUID.class),
                new ReviewQuarter(row.getObject("quarter_from", LocalDate.class)),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("partner_id"),
                row.getObject("about", UUID.class),
                Sql.texts(row, "roles_seen"),
                row.getArray("roles_listed") == null ? null : Sql.texts(row, "roles_listed"),
                row.getObject("listed", Boolean.class),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                decision == null ? null : ReviewDecision.valueOf(decision),
                row.getString("reason"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"),
                row.getObject("seen_since", LocalDate.class));
    }
}
