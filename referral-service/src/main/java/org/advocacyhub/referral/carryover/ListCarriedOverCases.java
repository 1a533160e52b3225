package org.advocacyhub.referral.carryover;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;

/** What was taken over, so that the hub can tick off its list: a page costs three queries, however long it is. */
@ApplicationScoped
class ListCarriedOverCases {

    private final CarriedOverCases cases;
    private final Referrals referrals;
    private final PreviousReferences references;
    private final DataKeys dataKeys;

    ListCarriedOverCases(
            CarriedOverCases cases, Referrals referrals, PreviousReferences references, DataKeys dataKeys) {
        this.cases = cases;
        this.referrals = referrals;
        this.references = references;
        this.dataKeys = dataKeys;
    }

    /** The newest first. */
    Page<CarriedOverCaseView> handle(String cursor, Limit limit) {
        var page = Page.of(
                cases.newest(Position.beforeOrNewest(cursor), limit.value() + 1),
                limit.value(),
                row -> Cursor.of(row.takenOverAt(), row.referralId()));
        var ids = page.items().stream().map(CarriedOverCase::referralId).toList();
        var keys = dataKeys.of(ids);
        var found = referrals.list("id in ?1", ids).stream().collect(toMap(Referral::id, Function.identity()));
        return page.map(row -> CarriedOverCaseView.of(
                row,
                found.get(row.referralId()),
                references.open(row.previousReference(), keys.get(row.referralId()))));
    }
}
