package org.advocacyhub.triage.refdata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.banding.domain.AcceptanceWindows;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.ScoreWeights;
import org.advocacyhub.triage.banding.domain.TargetTable;
import org.advocacyhub.triage.banding.domain.TargetTable.BandTarget;
import org.advocacyhub.triage.banding.domain.TargetTable.TypeTarget;
import org.advocacyhub.triage.eligibility.domain.Parameters;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Effective-dated reference data (domain.md 0.5). Versions are added by migrations and never edited, so they are read once
 * and kept.
 */
@ApplicationScoped
public class ReferenceData {

    /** One version of a table: of a contract, or of every contract that has none of its own. */
    private record Version(String name, String version, String contractRef, LocalDate from, LocalDate to) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        boolean isOf(String contract) {
            return contractRef == null || contractRef.equals(contract);
        }
    }

    private record Loaded(
            List<Version> versions,
            Map<String, TargetTable> targets,
            Map<String, AcceptanceWindows> windows,
            Map<String, Parameters> parameters,
            Map<String, ScoreWeights> weights) {}

    private final Sql sql;
    private volatile Loaded loaded;

    ReferenceData(Sql sql) {
        this.sql = sql;
    }

    /**
     * Working days to keep (C.2).
     *
     * @param contractRef null when no contract is named: then the table of every contract counts, as in all that follow
     */
    public TargetTable targets(String contractRef, LocalDate day) {
        return data().targets().get(version("TARGETS", contractRef, day));
    }

    public AcceptanceWindows windows(String contractRef, LocalDate day) {
        return data().windows().get(version("WINDOWS", contractRef, day));
    }

    public Parameters parameters(String contractRef, LocalDate day) {
        return data().parameters().get(version("PARAMETERS", contractRef, day));
    }

    /** What counts how much for the order inside a band (C.4). */
    public ScoreWeights weights(String contractRef, LocalDate day) {
        return data().weights().get(version("SCORE", contractRef, day));
    }

    private String version(String name, String contractRef, LocalDate day) {
        return data().versions().stream()
                .filter(version -> version.name().equals(name) && version.isOf(contractRef) && version.isValidOn(day))
                .min(Comparator.comparing(version -> version.contractRef() == null))
                .map(Version::version)
                .orElseThrow(() -> new IllegalArgumentException("no version of " + name + " is valid on " + day));
    }

    private Loaded data() {
        var known = loaded;
        if (known == null) {
            // outside the caller's transaction: a failure of this one must not spoil what is kept
            known = QuarkusTransaction.requiringNew().call(this::load);
            loaded = known;
        }
        return known;
    }

    private Loaded load() {
        return new Loaded(versions(), targets(), windows(), parameters(), weights());
    }

    private List<Version> versions() {
        return sql.list(
                "select name, version, contract_ref, valid_from, valid_to from reference_version order by version",
                row -> new Version(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)));
    }

    private Map<String, TargetTable> targets() {
        var tables = new HashMap<String, TargetTable>();
        sql.each("select version, band, contact_days, allocate_days from target_band", row -> table(
                        tables, row.getString(1))
                .bands()
                .put(Band.valueOf(row.getString(2)), new BandTarget(row.getInt(3), row.getInt(4))));
        sql.each("select version, service_type, contact_days, allocate_days from target_rule", row -> table(
                        tables, row.getString(1))
                .overrides()
                .put(
                        ServiceType.valueOf(row.getString(2)),
                        new TypeTarget(row.getInt(3), row.getObject(4, Integer.class))));
        return tables;
    }

    private static TargetTable table(Map<String, TargetTable> tables, String version) {
        return tables.computeIfAbsent(
                version, _ -> new TargetTable(version, new EnumMap<>(Band.class), new EnumMap<>(ServiceType.class)));
    }

    private Map<String, AcceptanceWindows> windows() {
        var windows = new HashMap<String, AcceptanceWindows>();
        sql.each("select version, band, office_hours from acceptance_window", row -> windows.computeIfAbsent(
                        row.getString(1), version -> new AcceptanceWindows(version, new EnumMap<>(Band.class)))
                .officeHours()
                .put(Band.valueOf(row.getString(2)), Duration.ofHours(row.getInt(3))));
        return windows;
    }

    private Map<String, Parameters> parameters() {
        var parameters = new HashMap<String, Parameters>();
        sql.each(
                "select version, minimum_age, schedule3_commenced, informal_funded, tribunal_window_days from rule_parameter",
                row -> parameters.put(
                        row.getString(1),
                        new Parameters(row.getInt(2), row.getBoolean(3), row.getBoolean(4), row.getInt(5), Set.of())));
        return parameters;
    }

    private Map<String, ScoreWeights> weights() {
        var weights = new HashMap<String, ScoreWeights>();
        sql.each(
                """
                select version, date_proximity, vulnerability, no_other_support, consequence, waiting, near_days,
                       full_vulnerabilities, care_or_income_percent, other_percent, full_wait_days
                from score_weight
                """,
                row -> weights.put(
                        row.getString(1),
                        new ScoreWeights(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getInt(9),
                                row.getInt(10),
                                row.getInt(11))));
        return weights;
    }
}
