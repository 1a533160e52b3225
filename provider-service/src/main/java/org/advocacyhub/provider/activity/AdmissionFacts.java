package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.security.PartnerScope;

/** What has to be known before work is let in, for all work of a request in one look at the database. */
@ApplicationScoped
class AdmissionFacts {

    /** Who would have worked for which partner. */
    record Worker(String partnerId, String advocateId) {}

    /** Whose cap counts: that of the type on the day on which the case was opened (domain.md 0.5). */
    record CapAsked(String serviceType, LocalDate openedOn) {}

    /**
     * The answers.
     *
     * @param workers those who are advocates of the partner and may be seen by the caller
     * @param caps minutes; without an entry there is no cap
     */
    record Found(Set<Worker> workers, Map<CapAsked, Integer> caps) {}

    private static final String LOOK = """
            select true as works, partner_id, advocate_id, null::int as minutes from advocate
            where (partner_id, advocate_id) in (select * from unnest(?::text[], ?::text[]))
            union all
            select false, service_type, opened, (
                select cap.minutes from hours_cap cap
                where cap.service_type = asked.service_type and cap.valid_from <= asked.opened::date
                order by cap.valid_from desc limit 1)
            from unnest(?::text[], ?::text[]) as asked (service_type, opened)
            """;

    private final Sql sql;

    AdmissionFacts(Sql sql) {
        this.sql = sql;
    }

    /** Looks for all of them; only those of partners within the scope are found. */
    Found of(PartnerScope scope, Collection<Worker> workers, Collection<LockedCase> cases) {
        var seen = workers.stream()
                .filter(worker -> worker.advocateId() != null && scope.includes(worker.partnerId()))
                .distinct()
                .toList();
        var caps = cases.stream()
                .map(onCase -> new CapAsked(onCase.serviceType(), onCase.openedOn()))
                .distinct()
                .toList();
        var found = new Found(new HashSet<>(), new HashMap<>());
        sql.each(
                LOOK,
                row -> add(row, found),
                texts(seen, Worker::partnerId),
                texts(seen, Worker::advocateId),
                texts(caps, CapAsked::serviceType),
                texts(caps, cap -> cap.openedOn().toString()));
        return found;
    }

    private static void add(ResultSet row, Found found) throws SQLException {
        if (row.getBoolean(1)) {
            found.workers().add(new Worker(row.getString(2), row.getString(3)));
        } else if (row.getObject(4) != null) {
            found.caps().put(new CapAsked(row.getString(2), LocalDate.parse(row.getString(3))), row.getInt(4));
        }
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
