package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.person.DuplicatePairs.Pair;
import org.advocacyhub.referral.person.domain.DuplicateRules;
import org.advocacyhub.referral.person.domain.Likeness;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** People who may be one, the newest pair first: the hub's work list. Each look is written down. */
@ApplicationScoped
class ListDuplicates {

    private final DuplicatePairs pairs;
    private final ViewAudit audit;

    ListDuplicates(DuplicatePairs pairs, ViewAudit audit) {
        this.pairs = pairs;
        this.audit = audit;
    }

    /** Two people, and what they have in common as their facts are now. */
    record Alike(Pair pair, Likeness likeness) {

        static Alike of(Pair pair) {
            return new Alike(
                    pair,
                    DuplicateRules.compare(pair.one().described(), pair.other().described()));
        }
    }

    @Transactional
    Page<Alike> handle(Viewer viewer, String cursor, int limit) {
        var before = Position.beforeOrNewest(cursor);
        var rows = pairs.newest(before.at(), before.id(), limit + 1);
        audit.write(viewer, RecordKind.DUPLICATES, null, null, Set.of(DataClass.PD1), Outcome.SHOWN);
        var page =
                Page.of(rows, limit, row -> Cursor.of(row.foundAt(), row.id())).map(Alike::of);
        // facts may have gone since the two were compared, with the last referral about one of them
        var alike = page.items().stream()
                .filter(pair -> pair.likeness().kind() != Likeness.Kind.NONE)
                .toList();
        return new Page<>(alike, page.nextCursor());
    }
}
