package org.advocacyhub.local.play;

import java.util.Map;
import java.util.TreeMap;

/** Counts what the actors did. */
final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void add(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }
}
