package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.Population;
import org.advocacyhub.monitoring.returns.domain.Population.Age;
import org.advocacyhub.monitoring.returns.domain.Population.Part;

/** What the people served are set against, as valid on a day: of all districts of the council whose contract it is. */
final class Comparators {

    private static final String HOLDING = """
            select distinct on (district, item, code, age) district, item, code, age, people from population
            where commissioner = (select commissioner from contract where contract_ref = ?) and valid_from <= ?
            order by district, item, code, age, valid_from desc, revision desc
            """;

    private final FactQueries tables;
    private final LocalDate day;
    private final Population population;

    Comparators(FactQueries tables, String contractRef, LocalDate day) {
        this.tables = tables;
        this.day = day;
        List<Part> parts = tables.list(
                HOLDING,
                row -> new Part(
                        row.getString("district"),
                        row.getString("item"),
                        row.getString("code"),
                        Age.find(row.getString("age")).orElseThrow(),
                        row.getLong("people")),
                contractRef,
                day);
        this.population = new Population(parts);
    }

    Population population() {
        return population;
    }

    /** E.4: how many instructions of an IMCA a year are assumed for every 100,000 people. */
    int imcaPer100000() {
        return tables.list(
                        "select per_100000 from imca_benchmark where valid_from <= ? and (valid_to is null or valid_to > ?)",
                        row -> row.getInt(1),
                        day,
                        day)
                .getFirst();
    }

    /** K-26: of a group of fewer people nothing is said. */
    int leastPeople() {
        return tables.list(
                        "select least_people from representation_rule where valid_from <= ? and (valid_to is null or valid_to > ?)",
                        row -> row.getInt(1),
                        day,
                        day)
                .getFirst();
    }
}
