package org.advocacyhub.testkit;

import static org.advocacyhub.testkit.SecuredEndpoints.ANYONE;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Does the walk notice when the service and the table differ? */
@HubTest
class SecuredEndpointsTest {

    private static final Map<String, Set<String>> TRUTH = Map.of(
            "GET /tiny/time",
            ANYONE,
            "GET /tiny/role",
            ANYONE,
            "GET /tiny/partner",
            Set.of("partner", "advocate"),
            "GET /tiny/forgotten",
            Set.of("auditor"));

    private final JavaClasses tiny = new ClassFileImporter().importClasses(TinyService.class);

    @Test
    void an_endpoint_that_lets_in_fewer_than_the_table_says_is_named() {
        var difference = assertThrows(AssertionError.class, () -> SecuredEndpoints.walk(tiny, TRUTH));

        assertTrue(difference.getMessage().contains("GET /tiny/forgotten as auditor: 403"), difference.getMessage());
    }

    @Test
    void an_endpoint_that_lets_in_more_than_the_table_says_is_named() {
        var difference = walk("GET /tiny/partner", Set.of("partner"));

        assertTrue(
                difference.getMessage().contains("GET /tiny/partner as advocate: 200, not 403"),
                difference::getMessage);
    }

    @Test
    void an_endpoint_that_is_open_against_the_table_is_named() {
        var difference = walk("GET /tiny/time", Set.of("partner"));

        assertTrue(difference.getMessage().contains("GET /tiny/time as nobody: 200, not 401"), difference::getMessage);
    }

    @Test
    void an_endpoint_that_the_table_forgets_is_named() {
        var table = new HashMap<>(TRUTH);
        table.remove("GET /tiny/role");

        var difference = assertThrows(AssertionError.class, () -> SecuredEndpoints.walk(tiny, table));

        assertTrue(difference.getMessage().contains("GET /tiny/role"), difference::getMessage);
    }

    private AssertionError walk(String endpoint, Set<String> allowed) {
        var table = new HashMap<>(TRUTH);
        table.put(endpoint, allowed);
        return assertThrows(AssertionError.class, () -> SecuredEndpoints.walk(tiny, table));
    }
}
