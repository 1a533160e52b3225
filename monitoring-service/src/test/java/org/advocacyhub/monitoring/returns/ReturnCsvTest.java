package org.advocacyhub.monitoring.returns;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HubTest
class ReturnCsvTest {

    @Test
    void the_csv_is_that_of_the_golden_file() throws IOException {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        var hostile = Journey.of(contract, "IMHA")
                .from("CMHT", "=HYPERLINK(\"http://example.invalid\",\"a, b\")", "MENTAL_HEALTH", "PHONE")
                .received("2016-04-04T09:00:00Z")
                .decided("2016-04-04T10:00:00Z", "ELIGIBLE", "IMHA-04")
                .triaged("P2", "2016-04-04", "2016-04-07")
                .opened("2016-04-05")
                .contacted("2016-04-06")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 100)
                .answered("2016-06-01", false, "YES", "PARTLY")
                .closed("2016-06-01", "COMPLETED_PARTLY", true)
                .events();
        tellUnchecked(hostile.getFirst());
        Telling.all(hostile.subList(1, hostile.size()));
        Telling.all(Journey.of(contract, "COMMUNITY")
                .received("2016-05-31T09:00:00Z")
                .decided("2016-05-31T10:00:00Z", "REDIRECT", "COM-03")
                .ended("2016-05-31T10:00:00Z", "REDIRECTED"));

        var csv = Council.csv(contract, "2016-17-Q1")
                .replace(contract, "CONTRACT")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "AS-OF");

        assertEquals(golden(), csv);
    }

    @Test
    void the_answer_is_a_file_in_utf_8_with_a_header() {
        var contract = Council.hasAContract();

        Council.asCommissioner()
                .accept("text/csv")
                .get("/contracts/" + contract + "/returns/2016-17-Q1")
                .then()
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"" + contract + "_2016-17-Q1.csv\""));
        Council.asCommissioner()
                .accept("*/*")
                .get("/contracts/" + contract + "/returns/2016-17-Q1")
                .then()
                .contentType(containsString("application/json"));
        Council.asCommissioner()
                .accept("image/png")
                .get("/contracts/" + contract + "/returns/2016-17-Q1")
                .then()
                .statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|cmd"})
    void no_text_is_taken_for_a_formula(String text) {
        assertTrue(ReturnCsv.text(text).startsWith("'"));
        assertEquals("ASHFORD-OPMH", ReturnCsv.text("ASHFORD-OPMH"));
        assertEquals("", ReturnCsv.text(null));
    }

    /** As a sender might that does not keep to the published schema: no such team code is allowed. */
    private static void tellUnchecked(IntegrationEvent event) {
        var id = UUID.randomUUID();
        Broker.publishRaw("referrals", event.key(), Broker.wire(id, event));
        Telling.awaitHandled(List.of(id));
    }

    private static String golden() throws IOException {
        try (var file = ReturnCsvTest.class.getResourceAsStream("/return-2016-17-Q1.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
