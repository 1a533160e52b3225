package org.advocacyhub.triage.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.partner.domain.Subcontract.GivenUp;

/** What partners have announced to give up, as the database had it; nearly always nothing. */
final class GivenUpWork {

    private record Lot(String partnerId, String contractRef, String lot) {}

    private final Map<Lot, List<GivenUp>> work;

    private GivenUpWork(Map<Lot, List<GivenUp>> work) {
        this.work = work;
    }

    static GivenUpWork read(Sql sql) {
        var work = new HashMap<Lot, List<GivenUp>>();
        sql.each(
                "select partner_id, contract_ref, lot, effective_on, districts, whole from given_up_work"
                        + " order by effective_on, withdrawal_id, ordinal",
                row -> work.computeIfAbsent(
                                new Lot(row.getString(1), row.getString(2), row.getString(3)), _ -> new ArrayList<>())
                        .add(new GivenUp(
                                row.getObject(4, LocalDate.class), Set.copyOf(Sql.texts(row, 5)), row.getBoolean(6))));
        return new GivenUpWork(work);
    }

    /** What is given up of a sub-contract; null when nothing. One that begins on the day or later is a new one. */
    GivenUp of(String partnerId, Subcontract under) {
        if (work.isEmpty()) {
            return null;
        }
        return work.getOrDefault(new Lot(partnerId, under.contractRef(), under.lot()), List.of()).stream()
                .filter(given -> under.from().isBefore(given.on()))
                .findFirst()
                .orElse(null);
    }
}
