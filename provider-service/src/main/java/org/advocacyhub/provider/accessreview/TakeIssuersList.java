package org.advocacyhub.provider.accessreview;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.provider.accessreview.domain.ItemKind;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Lays the issuer's list of accounts beside what was seen: who has an account and never came in is reviewed too, and who came in and
 * is not in the list stands out. A later list takes the place of an earlier one; decisions stay.
 */
@ApplicationScoped
class TakeIssuersList {

    /** @param partnerId the organisation, or {@link SeenAccess#NO_PARTNER} */
    record Listed(String account, String partnerId, List<String> roles) {

        /** Exports have a line for each role, too. */
        private Listed and(Listed same) {
            return new Listed(
                    account,
                    partnerId,
                    Stream.concat(roles.stream(), same.roles.stream()).toList());
        }

        private List<String> key() {
            return List.of(account, partnerId);
        }
    }

    private static final String FORGET = """
            update access_review_item set listed = false, roles_listed = null
            where quarter_from = ? and kind in ('PERSON', 'API_CLIENT')
            """;

    private static final String KEEP = """
            insert into access_review_item (item_id, quarter_from, kind, name, partner_id, roles_seen, roles_listed, listed)
            values (?, ?, ?, ?, ?, '{}', ?, true)
            on conflict (quarter_from, name, partner_id) where about is null
            do update set listed = true, roles_listed = excluded.roles_listed
            """;

    private final Reviews reviews;
    private final Sql sql;

    TakeIssuersList(Reviews reviews, Sql sql) {
        this.reviews = reviews;
        this.sql = sql;
    }

    /** @throws Refusal 409 when nobody is named in the review any more */
    @Transactional
    void handle(ReviewQuarter quarter, List<Listed> accounts) {
        if (!reviews.lock(quarter)) {
            throw Refusal.conflict(
                    "review-forgotten",
                    "The time for keeping who came in then is over (rule H.4): nobody is named in this review again.");
        }
        sql.change(FORGET, quarter.from());
        sql.batch(
                KEEP,
                accounts.stream().collect(toMap(Listed::key, identity(), Listed::and)).values().stream()
                        .map(listed -> new Object[] {
                            UUID.randomUUID(),
                            quarter.from(),
                            ItemKind.ofAccount(listed.account()),
                            listed.account(),
                            listed.partnerId(),
                            listed.roles().stream().distinct().sorted().toArray(String[]::new)
                        })
                        .toList());
    }
}
