package org.advocacyhub.triage;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub asks for hours in a browser, and the council replies there (domain.md E.5). */
@HubTest
@CleanDatabase
class HoursRequestPagesTest {

    private static final String LIST = "/hours-requests";
    private static final String ASK = "Ask the council for more hours";
    private static final String REPLY = "Reply for the council";

    private final Browser hub = Browser.of(Tokens.of("hub-manager"));
    private final Browser council = Browser.of(Tokens.of("commissioner"));

    @BeforeEach
    void a_contract_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set("2016-04-05T09:00:00Z");
        Database.execute("insert into contract_terms (contract_ref, minimum_age) values ('HOURS-1', 18)");
    }

    @Test
    void the_hub_asks_and_the_council_grants_a_part() {
        council.page(LIST).body(containsString("Nothing was asked for.")).body(not(containsString("<form")));
        hub.fillIn(LIST, ASK, Map.of("contractRef", "HOURS-1", "minutes", "30000", "reason", "WAITING_LIST"))
                .statusCode(303)
                .header("Location", endsWith(LIST));
        TestClock.set("2016-04-12T09:00:00Z");

        council.page("/")
                .body(containsString("1 request without a reply"))
                .body(not(containsString("/triage-cases\"")));
        var one = one();
        council.page(LIST)
                .body(containsString("<a href=\"" + one + "\">500 h 00 min, asked on 5 April 2016</a>"))
                .body(containsString("None for 5 working days"));
        hub.page(one).body(not(containsString("<form")));
        assertEquals(List.of(), Browser.unlabelled(council.page(one)));

        council.fillIn(one, REPLY, Map.of("reply", "PARTLY_GRANTED", "grantedMinutes", ""))
                .statusCode(400);
        council.fillIn(one, REPLY, Map.of("reply", "PARTLY_GRANTED", "grantedMinutes", "12000"))
                .statusCode(303)
                .header("Location", endsWith(one));

        council.page(one)
                .body(containsString("Partly granted, 200 h 00 min, 12 April 2016, 10:00"))
                .body(not(containsString("<form")));
        council.page("/").body(not(containsString("without a reply")));
    }

    @Test
    void what_waits_stands_before_what_was_asked_in_years_before() {
        for (var minutes : new String[] {"600", "1200"}) {
            hub.fillIn(LIST, ASK, Map.of("contractRef", "HOURS-1", "minutes", minutes, "reason", "NEW_DUTY"))
                    .statusCode(303);
            TestClock.set("2017-04-05T09:00:00Z");
        }

        council.page(LIST + "?limit=1")
                .body(containsString(">20 h 00 min,"))
                .body(not(containsString(">10 h 00 min,")));
        var onward = Pattern.compile("<a href=\"([^\"]*cursor=[^\"]*)\">The next ones")
                .matcher(council.page(LIST + "?limit=1").extract().asString());
        assertTrue(onward.find());
        council.page(onward.group(1).replace("&amp;", "&")).body(containsString(">10 h 00 min,"));
    }

    @Test
    void the_contract_that_runs_longest_is_shown_first() {
        Database.execute("insert into contract_terms (contract_ref, minimum_age) values ('ZZ-OVER', 18)");
        Database.execute("""
                insert into contract_year_line (contract_ref, from_on, to_on, line, service_types, commissioned) values
                    ('HOURS-1', '2016-04-01', '2017-03-31', 'A', '{}', true), ('ZZ-OVER', '2012-04-01', '2013-03-31', 'A', '{}', true)""");

        council.page(LIST).body(containsString("under contract HOURS-1"));
    }

    @Test
    void whoever_replies_has_seen_what_is_asked() {
        hub.fillIn(LIST, ASK, Map.of("contractRef", "HOURS-1", "minutes", "600", "reason", "NEW_DUTY"))
                .statusCode(303);
        var old = Browser.form(council.page(one()), REPLY);
        council.fillIn(one(), REPLY, Map.of("reply", "GRANTED", "grantedMinutes", ""))
                .statusCode(303);

        council.send(old, Map.of("reply", "REFUSED", "grantedMinutes", "")).statusCode(412);
        hub.send(one() + "/reply", Map.of("reply", "GRANTED")).statusCode(403);
    }

    private static String one() {
        return LIST + "/"
                + Database.rows("select request_id from hours_request")
                        .getFirst()
                        .get("request_id");
    }
}
