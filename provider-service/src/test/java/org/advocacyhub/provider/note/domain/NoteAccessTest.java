package org.advocacyhub.provider.note.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.advocacyhub.provider.note.domain.NoteAccess.Granted;
import org.advocacyhub.provider.note.domain.NoteAccess.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H.2, PD4: allocated advocate and supervisor; nobody else. */
class NoteAccessTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ADV-01, ADVOCATE_OF_CASE",
        "ADV-02, refused",
        "SUP-01, SUPERVISOR",
        ", refused" // a system's token names no advocate
    })
    void pd4_notes_are_for_the_advocate_of_the_case_and_supervisors(String reader, String expected) {
        var access = NoteAccess.of(reader, "ADV-01", Set.of("SUP-01"));

        assertEquals(
                expected,
                switch (access) {
                    case Granted granted -> granted.as().name();
                    case Refused _ -> "refused";
                });
    }
}
