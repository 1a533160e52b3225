package org.advocacyhub.monitoring.publication.domain;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pack that may be published.
 *
 * @param shown what stands in the place of each item, by its key
 * @param withheld one line for every item that is not open, in the order of keys
 * @param known what a reader knows of each cell without any reckoning
 * @param guarded cells that nobody may work out, now and with whatever is published later
 * @param exposed small counts that might be worked out whatever this pack withheld: it must not be published
 */
public record SafePack(
        SequencedMap<String, Shown> shown,
        List<Withheld> withheld,
        Map<String, Range> known,
        Set<String> guarded,
        List<String> exposed) {

    public SafePack {
        shown = new TreeMap<>(shown);
        withheld = List.copyOf(withheld);
        known = Map.copyOf(known);
        guarded = Set.copyOf(guarded);
        exposed = List.copyOf(exposed);
    }
}
