package org.advocacyhub.monitoring.ledger.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** What has to be posted so that what stands in the ledger becomes what should stand there. */
public final class Difference {

    private record Place(Account account, LocalDate day) {}

    private Difference() {}

    /** Entries that are missing or too much, by account and day; empty when everything stands as it should. */
    public static List<Entry> between(List<Entry> posted, List<Entry> wanted) {
        var amounts = new LinkedHashMap<Place, Long>();
        wanted.forEach(entry -> amounts.merge(new Place(entry.account(), entry.day()), entry.amount(), Math::addExact));
        posted.forEach(
                entry -> amounts.merge(new Place(entry.account(), entry.day()), -entry.amount(), Math::addExact));
        return amounts.entrySet().stream()
                .filter(place -> place.getValue() != 0)
                .map(place -> new Entry(place.getKey().account(), place.getKey().day(), place.getValue()))
                .toList();
    }
}
