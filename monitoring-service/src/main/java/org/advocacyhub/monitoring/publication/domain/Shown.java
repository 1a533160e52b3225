package org.advocacyhub.monitoring.publication.domain;

import java.util.Map;

/**
 * What everybody gets to see of an item.
 *
 * @param text a number, a percentage with what it is out of, or a mark
 * @param open whether it is shown; a mark is not
 * @param readOff what can be read off it, by cell
 */
public record Shown(String text, boolean open, Map<String, Range> readOff) {

    public Shown {
        readOff = Map.copyOf(readOff);
    }
}
