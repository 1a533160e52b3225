package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.person.Merges.Step;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Who was found to be a person, newest first, with the words of those who said so. Each look is written down. */
@ApplicationScoped
class ListMerges {

    private final Merges merges;
    private final DataKeys dataKeys;
    private final ViewAudit audit;

    ListMerges(Merges merges, DataKeys dataKeys, ViewAudit audit) {
        this.merges = merges;
        this.dataKeys = dataKeys;
        this.audit = audit;
    }

    @Transactional
    Page<MergeView> handle(UUID personId, Viewer viewer, String cursor, int limit) {
        var before = Position.beforeOrNewest(cursor);
        var rows = merges.of(personId, before.at(), before.id(), limit + 1);
        audit.write(viewer, RecordKind.DUPLICATES, personId, personId, Set.of(DataClass.PD1), Outcome.SHOWN);
        var page = Page.of(rows, limit, merge -> Cursor.of(merge.done().at(), merge.id()));
        var keys = dataKeys.of(page.items().stream()
                .flatMap(merge -> Stream.of(merge.done(), merge.undone()))
                .filter(Objects::nonNull)
                .map(Step::id)
                .toList());
        return page.map(merge -> MergeView.of(merge, keys));
    }
}
