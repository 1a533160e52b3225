package org.advocacyhub.triage.refdata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.conflict.domain.ConflictPeriods;

/**
 * Effective-dated reference data of the dispatch (domain.md 0.5): for how long ties and continuity count, and which districts are
 * neighbours. Versions are added by migrations and never edited, so they are read once and kept.
 */
@ApplicationScoped
public class DispatchTables {

    private record Version(LocalDate from, LocalDate to, ConflictPeriods periods, Map<String, Set<String>> neighbours) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private final Sql sql;
    private volatile List<Version> loaded;

    DispatchTables(Sql sql) {
        this.sql = sql;
    }

    /** For how long ties count, on a day. */
    public ConflictPeriods periods(LocalDate day) {
        return version(day).periods();
    }

    /** The districts adjacent to one (GSS codes), on a day; empty for a district that the table does not know, or none. */
    public Set<String> neighbours(String district, LocalDate day) {
        return district == null ? Set.of() : version(day).neighbours().getOrDefault(district, Set.of());
    }

    private Version version(LocalDate day) {
        return data().stream()
                .filter(version -> version.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dispatch table is valid on " + day));
    }

    private List<Version> data() {
        var known = loaded;
        if (known == null) {
            // outside the caller's transaction: a failure of this one must not spoil what is kept
            known = QuarkusTransaction.requiringNew().call(this::load);
            loaded = known;
        }
        return known;
    }

    private List<Version> load() {
        var neighbours = neighbours();
        return sql.list(
                "select version, valid_from, valid_to, tie_months, continuity_months from dispatch_table", row -> {
                    var version = row.getString(1);
                    return new Version(
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            new ConflictPeriods(version, row.getInt(4), row.getInt(5)),
                            neighbours.getOrDefault(version, Map.of()));
                });
    }

    private Map<String, Map<String, Set<String>>> neighbours() {
        var neighbours = new HashMap<String, Map<String, Set<String>>>();
        sql.each("select version, district, neighbour from district_neighbour", row -> {
            var districts = neighbours.computeIfAbsent(row.getString(1), _ -> new HashMap<>());
            // each pair stands once in the table
            districts.computeIfAbsent(row.getString(2), _ -> new TreeSet<>()).add(row.getString(3));
            districts.computeIfAbsent(row.getString(3), _ -> new TreeSet<>()).add(row.getString(2));
        });
        return neighbours;
    }
}
