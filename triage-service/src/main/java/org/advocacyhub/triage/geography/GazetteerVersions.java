package org.advocacyhub.triage.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;

/** Every version of the districts and the outcodes, as they stand in the database. */
record GazetteerVersions(List<Districts> districts, List<Outcodes> outcodes) {

    /** A version of districts and councils, valid from a day up to another, null while it is in force. */
    record Districts(
            String version,
            LocalDate from,
            LocalDate to,
            Map<String, District> byGss,
            Map<String, String> councils,
            String ourCouncil) {}

    /** A version of the outcode table. */
    record Outcodes(
            String version, LocalDate from, LocalDate to, Map<String, OutcodeLine> lines, Set<String> noPlaces) {}

    /** One line of the outcode table, districts by GSS code in its order. */
    record OutcodeLine(AreaClass areaClass, List<String> districts, String outside, String council) {}

    Districts districts(LocalDate day) {
        return districts.stream()
                .filter(version -> holds(version.from(), version.to(), day))
                .findFirst()
                .orElseThrow(() -> none("DISTRICTS", day));
    }

    Outcodes outcodes(LocalDate day) {
        return outcodes.stream()
                .filter(version -> holds(version.from(), version.to(), day))
                .findFirst()
                .orElseThrow(() -> none("OUTCODES", day));
    }

    private static boolean holds(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    private static IllegalArgumentException none(String name, LocalDate day) {
        return new IllegalArgumentException("no version of " + name + " is valid on " + day);
    }

    static GazetteerVersions read(Sql sql) {
        return new GazetteerVersions(districtsOf(sql), outcodesOf(sql));
    }

    private static List<Districts> districtsOf(Sql sql) {
        var districts = new HashMap<String, Map<String, District>>();
        sql.each(
                "select version, gss, name, in_area, area_group, council from district order by not in_area, gss",
                row -> districts
                        .computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                        .put(
                                row.getString(2),
                                new District(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getBoolean(4),
                                        row.getString(5),
                                        row.getString(6))));
        var councils = new HashMap<String, Map<String, String>>();
        var ours = new HashMap<String, String>();
        sql.each("select version, gss, name, in_area from council order by gss", row -> {
            councils.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                    .put(row.getString(2), row.getString(3));
            if (row.getBoolean(4)) {
                ours.put(row.getString(1), row.getString(2));
            }
        });
        var versions = new ArrayList<Districts>();
        sql.each(
                "select version, valid_from, valid_to from reference_version where name = 'DISTRICTS'",
                row -> versions.add(new Districts(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        districts.get(row.getString(1)),
                        councils.get(row.getString(1)),
                        ours.get(row.getString(1)))));
        return versions;
    }

    private static List<Outcodes> outcodesOf(Sql sql) {
        var districts = new HashMap<String, List<String>>();
        sql.each(
                "select version || ' ' || outcode, gss from outcode_district order by version, outcode, position",
                row -> districts
                        .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)));
        var lines = new HashMap<String, Map<String, OutcodeLine>>();
        sql.each("select version, outcode, area_class, outside, council from outcode", row -> lines.computeIfAbsent(
                        row.getString(1), _ -> new HashMap<>())
                .put(
                        row.getString(2),
                        new OutcodeLine(
                                AreaClass.valueOf(row.getString(3)),
                                List.copyOf(
                                        districts.getOrDefault(row.getString(1) + " " + row.getString(2), List.of())),
                                row.getString(4),
                                row.getString(5))));
        var noPlaces = new HashMap<String, Set<String>>();
        sql.each("select version, area from non_geographic_area", row -> noPlaces.computeIfAbsent(
                        row.getString(1), _ -> new HashSet<>())
                .add(row.getString(2)));
        var versions = new ArrayList<Outcodes>();
        sql.each(
                "select version, valid_from, valid_to from reference_version where name = 'OUTCODES'",
                row -> versions.add(new Outcodes(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        lines.get(row.getString(1)),
                        noPlaces.getOrDefault(row.getString(1), Set.of()))));
        return versions;
    }
}
