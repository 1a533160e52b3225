package org.advocacyhub.monitoring.place.domain;

import java.util.Map;

/**
 * Names of districts and authorities.
 *
 * @param names by GSS code
 */
public record Places(Map<String, String> names) {

    public Places {
        names = Map.copyOf(names);
    }

    /** The name; the code itself where no name is known. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
