package org.advocacyhub.monitoring.publication.domain;

import java.util.List;

/**
 * What a publication left known to everybody who keeps it: its cells with what can be read off them, and its sums. Kept with the
 * publication, since the next one must not say too much beside it.
 */
public record Known(List<KnownCell> cells, List<Sum> sums) {

    /** One cell: its true count, what can be read off everything published, and whether nobody may work it out. */
    public record KnownCell(String cell, long count, long least, long most, boolean withheld) {}

    /** What a pack left known, once it is published as decided. */
    public static Known of(Pack pack, SafePack safe) {
        return new Known(
                pack.cells().entrySet().stream()
                        .filter(cell -> !pack.told().containsKey(cell.getKey()))
                        .map(cell -> {
                            var range = safe.known().get(cell.getKey());
                            return new KnownCell(
                                    cell.getKey(),
                                    cell.getValue(),
                                    range.least(),
                                    range.most(),
                                    safe.guarded().contains(cell.getKey()));
                        })
                        .toList(),
                pack.sums());
    }
}
