package org.advocacyhub.monitoring.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hours of a line of a year by day, and the pots that pay them (domain.md F.5): in the order of the days on which they were
 * worked, block first. So what stands on a day does not depend on the order in which hours were heard; hours of an earlier day
 * that come later restate the days after it, by opposite entries.
 */
public final class LineDays {

    private final Account line;
    private final TreeMap<LocalDate, Long> delivered;
    private final Map<LocalDate, Map<Pot, Long>> drawn = new HashMap<>();
    private PotHours drawnBy;

    /**
     * @param line any account of the line
     * @param delivered minutes worked, by day
     * @param drawn what is posted as drawn
     */
    public LineDays(Account line, SortedMap<LocalDate, Long> delivered, List<Entry> drawn) {
        this.line = line;
        this.delivered = new TreeMap<>(delivered);
        for (var entry : drawn) {
            this.delivered.putIfAbsent(entry.day(), 0L);
            drawnOn(entry.day()).merge(entry.account().pot(), entry.amount(), Math::addExact);
        }
    }

    /**
     * What has to be posted as drawn when hours are delivered or taken back; with nothing, what puts right how they were drawn.
     *
     * @param entries of the line, as they are posted as delivered: below nothing for work, above for what is taken back
     */
    public List<Entry> draw(List<Entry> entries, PotHours pots) {
        entries.forEach(entry -> delivered.merge(entry.day(), -entry.amount(), Math::addExact));
        var from = pots.equals(drawnBy) ? firstOf(entries) : LocalDate.MIN; // the days before are in order
        drawnBy = pots;
        var total = delivered.headMap(from).values().stream().reduce(0L, Math::addExact);
        var before = pots.draw(total);
        var missing = new ArrayList<Entry>();
        for (var day : delivered.tailMap(from).entrySet()) {
            total = Math.addExact(total, day.getValue());
            var after = pots.draw(total);
            missing.addAll(drawAnew(day.getKey(), before, after));
            before = after;
        }
        return List.copyOf(missing);
    }

    /** @param before what the pots paid up to the day, and {@code after} with it */
    private List<Entry> drawAnew(LocalDate day, Map<Pot, Long> before, Map<Pot, Long> after) {
        var drawnOnDay = drawnOn(day);
        var missing = new ArrayList<Entry>();
        after.forEach((pot, minutes) -> {
            var wanted = minutes - before.get(pot);
            var moved = wanted - drawnOnDay.getOrDefault(pot, 0L);
            if (moved != 0) {
                drawnOnDay.put(pot, wanted);
                missing.add(new Entry(accountOf(pot), day, moved));
            }
        });
        return missing;
    }

    private Map<Pot, Long> drawnOn(LocalDate day) {
        return drawn.computeIfAbsent(day, _ -> new EnumMap<>(Pot.class));
    }

    private Account accountOf(Pot pot) {
        return Account.ofLine(line.contractRef(), line.yearFrom(), Book.DRAWN, line.line(), pot);
    }

    private static LocalDate firstOf(List<Entry> entries) {
        return entries.stream().map(Entry::day).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }
}
