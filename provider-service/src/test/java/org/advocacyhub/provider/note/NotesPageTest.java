package org.advocacyhub.provider.note;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case notes in a browser, class PD4 (domain.md H.2, H.6): for the same people as by the API, and each look is kept. */
@HubTest
class NotesPageTest {

    private static final String COLLEAGUE = "ADV-02";

    private String partner;
    private String caseId;
    private String address;

    @BeforeEach
    void a_case_of_one_advocate_with_a_colleague() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        Hub.anAdvocate(partner, COLLEAGUE, 25);
        caseId = Hub.anOpenCase(partner);
        address = "/cases/" + caseId + "/notes";
    }

    @Test
    void pd4_the_advocate_of_the_case_writes_reads_and_corrects() {
        advocate(ADVOCATE).page("/cases/" + caseId).body(containsString("<a href=\"" + address + "\">Notes</a>"));
        advocate(ADVOCATE).page(address).body(containsString("There are none yet."));
        advocate(ADVOCATE)
                .fillIn(address, "Write a note", Map.of("happenedOn", "2016-04-05", "text", "We read <one> letter."))
                .statusCode(303);
        advocate(ADVOCATE)
                .fillIn(address, "Correct note 1", Map.of("text", "We read both letters."))
                .statusCode(303);

        advocate(ADVOCATE)
                .page(address)
                .body(containsString("<p class=\"words\">We read &lt;one&gt; letter.</p>"))
                .body(containsString("Corrected by one after it."))
                .body(containsString("<p class=\"words\">We read both letters.</p>"))
                .body(not(containsString("Correct note 1")));
        assertEquals(
                4,
                Database.number(
                        "select count(*) from case_view where case_id = ? and what = 'NOTES'",
                        UUID.fromString(caseId)));
    }

    @Test
    void pd4_nobody_else_is_led_there_or_reads_them() {
        advocate(COLLEAGUE).page("/cases/" + caseId).body(not(containsString(address)));
        Browser.of(Tokens.partner(partner)).page("/cases/" + caseId).body(not(containsString(address)));
        advocate(COLLEAGUE).open(address).statusCode(403);
        Browser.of(Tokens.partner(partner)).open(address).statusCode(403);
        Browser.of(Tokens.advocate(Hub.aPartner(), ADVOCATE)).open(address).statusCode(404);
    }

    private Browser advocate(String advocateId) {
        return Browser.of(Tokens.advocate(partner, advocateId));
    }
}
