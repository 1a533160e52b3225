package org.advocacyhub.monitoring.pressure;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.WaitingCount;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Demand pressure with its evidence, and the council's reply, in a browser (domain.md E.5, S11). */
@HubTest
class DemandPressurePagesTest {

    private static final String REPLY = "Reply to it";

    private final Browser council = Browser.of(Tokens.of("commissioner"));
    private final Browser hub = Browser.of(Tokens.of("hub-manager"));

    @Inject
    WatchPressure watchPressure;

    private String contract;
    private String report;

    @BeforeEach
    void too_many_people_wait_and_the_council_did_not_reply() {
        TestClock.set("2016-10-14T10:00:00Z");
        contract = Council.hasAContract();
        Telling.all(Journey.of(contract, "CARE_ACT")
                .received("2016-10-03T09:00:00Z")
                .triaged("P3", "2016-10-03", "2016-10-17", 5, false)
                .opened("2016-10-04")
                .worked("2016-10-05", "CHASING_REFERRER", 75));
        Telling.all(List.of(raised("LIST_TOO_LONG"), raised("NO_REPLY")));
        watchPressure.look(contract);
        String id = asCommissioner()
                .get("/demand-pressure?contract=" + contract)
                .then()
                .extract()
                .path("items[0].reportId");
        report = "/demand-pressure/" + id;
    }

    @Test
    void what_raised_it_what_lies_behind_it_and_what_may_be_done_is_shown_and_replied_to() {
        TestClock.set("2016-10-18T10:00:00Z");
        council.page("/contracts/" + contract + "/overview")
                .body(containsString("<a href=\"/demand-pressure?contract=" + contract + "\">"));
        assertThat(waiting(), containsString("<strong>1 report of demand pressure to be replied to</strong>"));
        council.page("/demand-pressure?contract=" + contract)
                .body(containsString("<a href=\"" + report + "\">From 14 October 2016 on"))
                .body(containsString("<strong>2 working days without a reply.</strong>"));
        hub.page(report)
                .body(containsString("List too long"))
                .body(containsString("<dt>People waiting</dt><dd>51</dd>"))
                .body(containsString("<dt>Hours asked for</dt><dd>1 September 2016"))
                .body(containsString("Advocates spent 1 h 15 min chasing referrers."))
                .body(containsString("Referrals stood still for 5 working days"))
                .body(containsString("More hours by a variation"))
                .body(not(containsString("<form")));

        council.fillIn(report, REPLY, Map.of("answer", "OTHER", "note", ""))
                .statusCode(400)
                .body(containsString("Say in a sentence what else it is."));
        council.fillIn(report, REPLY, Map.of("answer", "EXTRA_HOURS", "note", "From November."))
                .statusCode(303)
                .header("Location", endsWith(report));

        council.page(report)
                .body(containsString("Extra hours, after 2 working days."))
                .body(containsString("From November."))
                .body(not(containsString("<form")));
        asCommissioner().get(report).then().body("replies[0].answer", equalTo("EXTRA_HOURS"));
        assertThat(waiting(), not(containsString("to be replied to")));
    }

    @Test
    void what_raises_it_meanwhile_makes_a_reply_stale() {
        var stale = Browser.form(council.page(report), REPLY);
        Telling.all(List.of(raised("CASELOAD_TOO_HIGH")));
        watchPressure.look(contract);

        council.send(stale, Map.of("answer", "NO_CHANGE", "note", "")).statusCode(412);
    }

    @Test
    void the_council_alone_replies() {
        hub.send(report + "/reply?version=0", Map.of("answer", "NO_CHANGE")).statusCode(403);
        Browser.of(Tokens.partner("PARTNER-1")).open(report).statusCode(403);
        council.open("/demand-pressure").statusCode(400);
        council.open("/demand-pressure/" + UUID.randomUUID()).statusCode(404);
    }

    private DemandPressure raised(String trigger) {
        return new DemandPressure(
                contract,
                UUID.randomUUID(),
                null,
                Instant.parse("2016-10-14T09:00:00Z"),
                trigger,
                51,
                List.of(new WaitingCount("COMMUNITY", "P4", 51)),
                0,
                300,
                1000,
                3000,
                LocalDate.of(2016, 9, 1),
                31,
                50,
                30,
                30);
    }

    /** What the start page says of this contract, which stands first there since it began last. */
    private String waiting() {
        Database.execute("update contract set starts_on = '2016-06-30' where contract_ref = ?", contract);
        var page = council.page("/").extract().asString();
        var place = page.substring(page.indexOf(">" + contract + "<"));
        var next = place.indexOf("id=\"place-");
        return next < 0 ? place : place.substring(0, next);
    }
}
