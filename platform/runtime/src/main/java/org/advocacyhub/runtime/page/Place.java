package org.advocacyhub.runtime.page;

import java.util.List;
import java.util.function.Supplier;

/**
 * What can be done at one place of a service, for the start page.
 *
 * @param name of the place
 * @param about what is done there, in a sentence
 * @param ways that lead there; whoever may go none of them does not see the place
 * @param waiting what waits there for the reader, each in a few words; asked only of whoever sees the place
 */
public record Place(String name, String about, List<Way> ways, Supplier<List<String>> waiting) {

    /** "3 offers without an answer" in a list of its own; nothing when there are none. */
    public static List<String> many(long number, String noun, String which) {
        return number == 0 ? List.of() : List.of(Said.count(number, noun) + " " + which);
    }
}
