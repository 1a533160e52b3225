package org.advocacyhub.referral.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.Referral;

/** Finds referrals for the hub. A search by name or NHS number tells whether somebody is known, so it is written down. */
@ApplicationScoped
class SearchReferrals {

    private static final UUID NOBODY = new UUID(0, 0);

    private final FindReferrals findReferrals;
    private final People people;
    private final ViewAudit audit;

    SearchReferrals(FindReferrals findReferrals, People people, ViewAudit audit) {
        this.findReferrals = findReferrals;
        this.people = people;
        this.audit = audit;
    }

    @Transactional
    List<Referral> handle(SearchRequest request, Position before, int rows, Viewer viewer) {
        var person = request.validNhsNumber()
                .map(number -> people.withNhsNumber(number).orElse(NOBODY));
        var found = findReferrals.newest(request.criteria(person), before, rows);
        if (request.asksForSomebody()) {
            audit.write(
                    viewer,
                    RecordKind.SEARCH,
                    null,
                    person.orElse(null),
                    Set.of(DataClass.PD1),
                    found.isEmpty() ? Outcome.NOT_FOUND : Outcome.SHOWN);
        }
        return found;
    }
}
