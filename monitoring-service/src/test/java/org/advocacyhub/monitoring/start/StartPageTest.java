package org.advocacyhub.monitoring.start;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.advocacyhub.monitoring.Council;
import org.advocacyhub.runtime.page.Doors;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.EveryRole;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Who comes in to look at contracts, and who is led there from elsewhere (ADR 0136). */
@HubTest
class StartPageTest {

    /** The other services know for whom there is something here. */
    @EveryRole
    void whoever_is_led_here_may_come_in(String role) {
        var isLedHere =
                Doors.all(role::equals).stream().anyMatch(way -> way.address().equals("/"));

        Browser.of(Tokens.ofOne(role, "START-1", "START-01")).open("/").statusCode(isLedHere ? 200 : 403);
    }

    /** A triage worker asks for spot orders and reads no money. */
    @Test
    void the_desk_that_opens_a_contract_is_led_to_its_spot_orders() {
        var contractRef = Council.hasAContract();
        var worker = Browser.of(Tokens.of("triage-worker"));

        worker.open("/contracts/" + contractRef + "/overview")
                .statusCode(403)
                .body(containsString("<a href=\"/\">Start</a>"));
        worker.page("/").body(containsString("/spot-orders?contract=")).body(not(containsString("/overview\"")));
    }
}
