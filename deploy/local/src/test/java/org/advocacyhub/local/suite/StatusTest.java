package org.advocacyhub.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.local.suite.Status.PartStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a suite: {@code ./hub up} has to tell the three servers of {@code ./hub infra} from a suite. */
class StatusTest {

    @TempDir
    Path directory;

    @Test
    void servers_without_services_are_no_suite() {
        assertTrue(of(List.of(Part.POSTGRES, Part.BROKER, Part.KEYCLOAK)).isServersAlone());
        assertFalse(of(List.of(Part.POSTGRES, Part.BROKER, Part.KEYCLOAK, Part.TRIAGE))
                .isServersAlone());
    }

    @Test
    void it_is_read_as_it_was_written() {
        var home = new Home(directory, directory.resolve("state"));
        var status = of(List.of(Part.POSTGRES));

        status.write(home);

        assertEquals(Optional.of(status), Status.read(home));
    }

    private static Status of(List<Part> parts) {
        var states = new LinkedHashMap<Part, PartStatus>();
        parts.forEach(part -> states.put(part, PartStatus.waiting()));
        return new Status(1, "prod", Map.of(), states);
    }
}
