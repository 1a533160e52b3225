package org.advocacyhub.monitoring.signal;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Delivering;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the figures of a quarter say that wants a reply, and the council's reply in a browser (domain.md E.5, K-06, K-07). */
@HubTest
class SignalPagesTest {

    private static final String SEEN = "We have seen it";
    private static final String ANSWER = "Answer it";

    private final Browser council = Browser.of(Tokens.of("commissioner"));
    private final Browser hub = Browser.of(Tokens.of("hub-manager"));

    @Inject
    WatchFigures watchFigures;

    @Inject
    WatchTeams watchTeams;

    private String contract;

    @BeforeEach
    void a_contract_whose_first_quarter_is_over() {
        TestClock.set("2016-07-01T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void the_council_reads_why_a_figure_was_flagged_and_answers() {
        var signal = aMissedTarget();
        council.page("/contracts/" + contract + "/overview")
                .body(containsString("<a href=\"/figure-signals?contract=" + contract + "\">"));
        assertThat(waiting(), containsString("<strong>1 signal to be answered</strong>"));
        council.page("/figure-signals?contract=" + contract)
                .body(containsString("17 of 20 first contacts of band P2 came in time (85.00%)"))
                .body(containsString("0 working days without a reply"));
        hub.page(signal)
                .body(containsString("Then: 85%, which is 17 of 20; flagged beyond 90% (K-07)."))
                .body(containsString("Now: 85%."))
                .body(not(containsString("<form")));
        var stale = Browser.form(council.page(signal), ANSWER);

        council.fillIn(signal, SEEN, Map.of()).statusCode(303).header("Location", endsWith(signal));
        council.page(signal)
                .body(containsString("<strong>Acknowledged.</strong>"))
                .body(not(containsString(SEEN)));
        council.send(stale, Map.of("answer", "AS_EXPECTED", "note", "")).statusCode(412);
        council.fillIn(signal, ANSWER, Map.of("answer", "OTHER", "note", "")).statusCode(400);
        council.fillIn(signal, ANSWER, Map.of("answer", "ACTION_AGREED", "note", "Ranked again from August."))
                .statusCode(303);

        council.page(signal)
                .body(containsString("<strong>Answered.</strong>"))
                .body(containsString("Action agreed"))
                .body(containsString("Ranked again from August."))
                .body(not(containsString("<form")));
        asCommissioner().get(signal).then().body("answer", equalTo("ACTION_AGREED"));
        council.page("/figure-signals?contract=" + contract + "&state=RAISED").body(containsString("There are none."));
        assertThat(waiting(), not(containsString("to be answered")));
    }

    @Test
    void a_team_that_refers_little_is_shown_with_the_figures_of_then_and_of_now() {
        TestClock.set("2016-07-21T09:00:00Z");
        referred("TEAM-A", 2);
        referred("TEAM-B", 38);
        told("TEAM-A,2016-17-Q1,200,0,0\nTEAM-B,2016-17-Q1,180,0,0\n");
        told("TEAM-A,2016-17-Q1,150,0,0\n");
        watchTeams.rounds();
        String id = asCommissioner()
                .get("/signals?contract=" + contract)
                .then()
                .extract()
                .path("items[0].signalId");
        var signal = "/signals/" + id;

        council.page("/signals?contract=" + contract).body(containsString("<a href=\"" + signal + "\">"));
        council.page(signal)
                .body(containsString("Then: 2 of 200 processes, 1.00%"))
                .body(containsString("Now: 2 of 150 processes"));
        council.fillIn(signal, ANSWER, Map.of("answer", "TEAM_WILL_BE_TRAINED", "note", ""))
                .statusCode(303)
                .header("Location", endsWith(signal));

        council.page(signal).body(containsString("Team will be trained"));
    }

    @Test
    void nobody_but_council_and_hub_reads_them_and_the_council_alone_replies() {
        var signal = aMissedTarget();
        hub.send(signal + "/acknowledgement?version=0", Map.of()).statusCode(403);
        Browser.of(Tokens.of("auditor")).page(signal).body(not(containsString("<form")));
        for (var list : List.of("/figure-signals", "/signals")) {
            Browser.of(Tokens.partner("PARTNER-1"))
                    .open(list + "?contract=" + contract)
                    .statusCode(403);
            council.open(list).statusCode(400);
            council.open(list + "?contract=NOBODY-KNOWS-IT").statusCode(404);
        }
    }

    /** Twenty first contacts of one partner, of which seventeen came in time: the one figure that is judged. */
    private String aMissedTarget() {
        var delivering = new Delivering(contract);
        var partner = "AFA-OF-" + contract;
        Telling.all(List.of(delivering.profile(partner, false, 10000, "MENTAL_HEALTH")));
        var events = new ArrayList<IntegrationEvent>();
        for (int contact = 0; contact < 20; contact++) {
            events.addAll(delivering
                    .imha()
                    .at(partner)
                    .triaged("P2", "2016-04-04", "2016-04-07")
                    .offered("2016-04-04T11:00:00Z")
                    .at(partner)
                    .opened("2016-04-05")
                    .contacted(contact < 17 ? "2016-04-07" : "2016-04-08")
                    .events());
        }
        Telling.all(events);
        watchFigures.look(contract);
        var id = asCommissioner()
                .get("/figure-signals?contract=" + contract)
                .jsonPath()
                .getString("items.find { it.kind == 'TARGET_MISSED' }.signalId");
        return "/figure-signals/" + id;
    }

    private void referred(String team, int times) {
        var events = new ArrayList<IntegrationEvent>();
        for (int referral = 0; referral < times; referral++) {
            events.addAll(Journey.of(contract, "CARE_ACT")
                    .from("SOCIAL_WORKER_LA", team, "OLDER_PEOPLE", "WEB")
                    .received("2016-05-10T09:00:00Z")
                    .decided("2016-05-10T10:00:00Z", "ELIGIBLE", "CA67-15")
                    .events());
        }
        Telling.all(events);
    }

    private void told(String lines) {
        asCommissioner()
                .contentType("text/csv")
                .body("team,quarter,assessments,reviews,enquiries\n" + lines)
                .post("/contracts/" + contract + "/team-processes/import")
                .then()
                .statusCode(200);
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
