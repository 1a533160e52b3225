package org.advocacyhub.referral;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LackedMethods;
import org.advocacyhub.testkit.SecuredEndpoints;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Who may call what stands in {@code docs/endpoints-by-role.csv}: the service keeps to it, and no endpoint is left out. */
@HubTest
class SecuredEndpointsTest {

    private static final Path MATRIX = Path.of("docs/endpoints-by-role.csv");

    @Test
    void a_method_that_a_path_has_not_is_answered_with_those_it_has() {
        assertEquals(List.of(), LackedMethods.complaints());
    }

    @Test
    void every_endpoint_lets_in_whom_the_matrix_says_and_nobody_else() throws IOException {
        SecuredEndpoints.walk("org.advocacyhub.referral", matrix());
    }

    private static Map<String, Set<String>> matrix() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(MATRIX))) {
            var matrix = new TreeMap<String, Set<String>>();
            rows.forEach(row -> matrix.put(row.get("endpoint"), allowed(row)));
            return matrix;
        }
    }

    private static Set<String> allowed(CSVRecord row) {
        return row.get("without a token").equals("yes")
                ? SecuredEndpoints.ANYONE
                : SecuredEndpoints.ROLES.stream()
                        .filter(role -> row.get(role).equals("yes"))
                        .collect(toSet());
    }
}
