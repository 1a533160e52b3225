package org.advocacyhub.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a text component may hold: the closed lists of {@code code-lists.json}, patterns for everything else. */
final class CodeLists {

    static final String OPEN_CODE = "^[A-Z0-9][A-Z0-9_]{0,63}$";
    static final String REFERENCE = "^[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,99}$"; // no blank: no name fits

    private static final Path FILE = Path.of("src/main/resources/code-lists.json");
    private static final Map<String, String> PATTERNS = Map.of(
            "G.1", "^[EW][0-9]{8}$",
            "outcode", "^([A-Z]{1,2}[0-9][A-Z0-9]?|NFA)$",
            "lot", "^[A-Z0-9][A-Z0-9_-]{0,39}$");

    private final JsonNode closed = Json.read(FILE);

    Optional<JsonNode> closed(String list) {
        return Optional.ofNullable(closed.get(list));
    }

    String pattern(String list) {
        return PATTERNS.getOrDefault(list, OPEN_CODE);
    }
}
