package org.advocacyhub.monitoring.variation;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub drafts a variation in a browser, submits it, and the council decides (domain.md F.10). */
@HubTest
class VariationFormsTest {

    private static final String MONEY = "Ask for more or less money";
    private static final String TERM = "Ask for a longer term";

    /** S03, with figures of the first year. */
    private static final Map<String, String> SAVING = Map.of(
            "type", "BUDGET_CHANGE",
            "effectiveOn", "2016-08-01",
            "approvalRef", "SCB July 2016",
            "amount", "-50000.00",
            "lines.0.line", "CARE_ACT",
            "lines.0.by", "-20000.00",
            "lines.1.line", "IMCA",
            "lines.1.by", "-30000.00",
            "lines.1.hoursBy", "-1000.00",
            "mitigations", "Care Act hours are reviewed each month with the teams.");

    private final Browser hub = Browser.of(Tokens.of("hub-manager"));
    private final Browser council = Browser.of(Tokens.of("commissioner"));

    private String list;

    @BeforeEach
    void a_contract_in_its_first_year() {
        TestClock.set("2016-07-11T09:00:00Z");
        list = "/contracts/" + Council.hasAContract() + "/variations";
    }

    @Test
    void the_hub_drafts_a_saving_of_two_lines_submits_it_and_the_council_approves() {
        hub.page(list).body(containsString("<option value=\"CARE_ACT\">Care Act</option>"));
        assertEquals(List.of(), Browser.unlabelled(hub.page(list)));

        var address = drafted(MONEY, SAVING);

        hub.page(address)
                .body(containsString("<strong>Draft.</strong>"))
                .body(containsString("-£20,000.00"))
                .body(containsString("Care Act hours are reviewed each month"));
        asCommissioner()
                .get(address)
                .then()
                .body("variation.lines.by", containsInAnyOrder("-20000.00", "-30000.00"))
                .body("variation.lines.find { it.line == 'IMCA' }.hoursBy", equalTo("-1000.00"));
        hub.fillIn(address, "Submit it", Map.of()).statusCode(303).header("Location", endsWith(address));
        hub.page(address).body(not(containsString("<form")));
        council.fillIn(address, "Approve it", Map.of("verdict", "APPROVE")).statusCode(303);
        council.page(address).body(containsString("<strong>Approved.</strong>"));
    }

    @Test
    void a_longer_term_is_drafted_and_given_up() {
        var address = drafted(
                TERM,
                Map.of(
                        "type", "TERM_EXTENSION",
                        "effectiveOn", "2019-04-01",
                        "approvalRef", "Board paper 12",
                        "newEnd", "2020-03-31",
                        "authority", ""));

        hub.page(address).body(containsString("<dt>New last day</dt><dd>31 March 2020</dd>"));
        hub.fillIn(address, "Give it up", Map.of()).statusCode(303);
        hub.page(address).body(containsString("<strong>Discarded.</strong>"));
    }

    @Test
    void what_does_not_sum_or_is_not_mitigated_is_refused_in_words() {
        var wrong = new HashMap<>(SAVING);
        wrong.put("lines.1.by", "-10000.00");
        wrong.put("mitigations", "");

        hub.fillIn(list, MONEY, wrong)
                .statusCode(400)
                .body(containsString("The lines sum to -30000.00"))
                .body(containsString("Say what is done to mitigate the impact of the saving"));
        hub.page(list).body(containsString("None yet."));
    }

    @Test
    void an_auditor_reads_and_drafts_nothing() {
        Browser.of(Tokens.of("auditor")).page(list).body(not(containsString("<form")));
        Browser.of(Tokens.of("auditor")).send(list, SAVING).statusCode(403);
        council.page(list).body(containsString(MONEY));
    }

    private String drafted(String heading, Map<String, String> boxes) {
        var location =
                hub.fillIn(list, heading, boxes).statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/contracts/"));
    }
}
