package org.advocacyhub.provider.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.web.Refusal;

/** Reads a code in a path, since the REST layer would answer an unknown one with a bare 404. */
public final class Codes {

    private Codes() {}

    /**
     * The code, or null when none was sent.
     *
     * @throws Refusal a 400 that says which codes there are
     */
    public static <E extends Enum<E>> E read(Class<E> list, String parameter, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        parameter,
                        "unknown-code",
                        "One of "
                                + Arrays.stream(list.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
