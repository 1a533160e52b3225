package org.advocacyhub.monitoring.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private List<Entry> drawn;

    /**
     * @param line any account of the line
     * @param delivered minutes worked, by day
     * @param drawn what is posted as drawn
     */
    public LineDays(Account line, SortedMap<LocalDate, Long> delivered, List<Entry> drawn) {
        this.line = line;
        this.delivered = new TreeMap<>(delivered);
        this.drawn = List.copyOf(drawn);
    }

    /**
     * What has to be posted as drawn when hours are delivered or taken back; with nothing, what puts right how they were drawn.
     *
     * @param entries of the line, as they are posted as delivered: below nothing for work, above for what is taken back
     */
    public List<Entry> draw(List<Entry> entries, PotHours pots) {
        entries.forEach(entry -> delivered.merge(entry.day(), -entry.amount(), Math::addExact));
        var wanted = wanted(pots);
        var missing = Difference.between(drawn, wanted);
        drawn = wanted;
        return missing;
    }

    private List<Entry> wanted(PotHours pots) {
        var wanted = new ArrayList<Entry>();
        var total = 0L;
        for (var day : delivered.entrySet()) {
            var before = pots.draw(total);
            total = Math.addExact(total, day.getValue());
            pots.draw(total).forEach((pot, minutes) -> {
                var ofDay = minutes - before.get(pot);
                if (ofDay != 0) {
                    wanted.add(new Entry(
                            Account.ofLine(line.contractRef(), line.yearFrom(), Book.DRAWN, line.line(), pot),
                            day.getKey(),
                            ofDay));
                }
            });
        }
        return List.copyOf(wanted);
    }
}
