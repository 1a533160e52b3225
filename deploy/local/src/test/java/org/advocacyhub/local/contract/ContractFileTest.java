package org.advocacyhub.local.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFileTest {

    @TempDir
    private Path folder;

    @Test
    void the_kent_contract_is_such_a_file_and_notes_and_spend_stay_out() throws IOException {
        var kent = ContractFile.read(Path.of("src/main/resources/kent/contract.json"));

        assertEquals("KENT-ADV-2016", kent.ref());
        assertEquals(3, kent.document().get("years").size());
        assertEquals("2017-04-01", kent.document().at("/lots/0/in").asText());
        assertFalse(kent.document().has("monthlySpend"));
        assertFalse(kent.document().has("about"));
        assertFalse(kent.document().has("ref"));
    }

    @Test
    void yaml_is_read_too_and_an_amount_without_quotes_stays_a_number_that_the_service_refuses() throws IOException {
        var file = write("contract.yaml", """
                about: for whoever reads it
                ref: TEST-ADV-2016
                terms: {commissioner: A council}
                years:
                  2016-04-01: {budget: "0.10", ceiling: 0.1}
                """);

        var contract = ContractFile.read(file);

        var year = contract.document().at("/years/2016-04-01");
        assertEquals("0.10", year.get("budget").asText());
        assertTrue(year.get("ceiling").isNumber());
    }

    @Test
    void what_is_wrong_with_a_file_is_said() throws IOException {
        var misspelt = write("a.yaml", "ref: A-1\nterm: {}\n");
        var nameless = write("b.json", "{\"terms\": {}}");
        var broken = write("c.json", "{\"ref\": \"A-1\",\n \"terms\": }");

        assertTrue(message(misspelt).contains("term"));
        assertTrue(message(nameless).contains("names no contract"));
        assertTrue(message(broken).contains("line 2"));
        assertTrue(message(folder.resolve("none.json")).contains("cannot read"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String message(Path file) {
        return assertThrows(IllegalArgumentException.class, () -> ContractFile.read(file))
                .getMessage();
    }
}
