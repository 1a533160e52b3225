package org.advocacyhub.monitoring.publication.domain;

import java.util.List;

/**
 * A row, a column, or any other sum that everybody knows to hold: the parts make the total.
 *
 * @param what in words, for the list of what was withheld
 */
public record Sum(String what, String total, List<String> parts) {

    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty()
                || parts.contains(total)
                || parts.stream().distinct().count() < parts.size()) {
            throw new IllegalArgumentException(what + " is no sum of other cells");
        }
    }
}
