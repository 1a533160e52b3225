package org.advocacyhub.runtime.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @Test
    void the_tag_that_was_read_lets_through() {
        assertDoesNotThrow(() -> Versions.require(" \"3\" ", 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            none      | if-match-required
            ``        | if-match-required
            "2"       | changed-meanwhile
            3         | invalid-request
            "3        | invalid-request
            W/"3"     | invalid-request
            *         | invalid-request
            "3", "4"  | invalid-request
            """)
    void anything_else_is_refused_by_what_is_wrong_with_it(String ifMatch, String code) {
        assertEquals(
                code,
                assertThrows(Refusal.class, () -> Versions.require(ifMatch, 3)).code());
    }
}
