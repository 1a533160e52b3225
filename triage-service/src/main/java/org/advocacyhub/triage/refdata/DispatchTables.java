package org.advocacyhub.triage.refdata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
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

    private final DataSource dataSource;
    private volatile List<Version> loaded;

    DispatchTables(DataSource dataSource) {
        this.dataSource = dataSource;
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
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select version, valid_from, valid_to, tie_months, continuity_months from dispatch_table");
                var rows = statement.executeQuery()) {
            var neighbours = neighbours(connection);
            var versions = new ArrayList<Version>();
            while (rows.next()) {
                var version = rows.getString(1);
                versions.add(new Version(
                        rows.getObject(2, LocalDate.class),
                        rows.getObject(3, LocalDate.class),
                        new ConflictPeriods(version, rows.getInt(4), rows.getInt(5)),
                        neighbours.getOrDefault(version, Map.of())));
            }
            return List.copyOf(versions);
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the dispatch tables", e);
        }
    }

    private static Map<String, Map<String, Set<String>>> neighbours(Connection connection) throws SQLException {
        var neighbours = new HashMap<String, Map<String, Set<String>>>();
        try (var statement =
                        connection.prepareStatement("select version, district, neighbour from district_neighbour");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var districts = neighbours.computeIfAbsent(rows.getString(1), _ -> new HashMap<>());
                districts
                        .computeIfAbsent(rows.getString(2), _ -> new TreeSet<>())
                        .add(rows.getString(3));
                // each pair stands once in the table
                districts
                        .computeIfAbsent(rows.getString(3), _ -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        return neighbours;
    }
}
