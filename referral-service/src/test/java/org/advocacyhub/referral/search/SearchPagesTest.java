package org.advocacyhub.referral.search;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody rings: the hub finds their referral in a browser, and a search for somebody is written down (domain.md H.3). */
@HubTest
@CleanDatabase
class SearchPagesTest {

    private static final String SEARCH = "/referrals/search";
    private static final String FIND = "Find a referral";

    private final Browser worker = Browser.of(Tokens.of("triage-worker"));
    private UUID referral;
    private String reference;

    @BeforeEach
    void a_referral_on_the_fifth_of_april() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
        referral = refer(aReferrer(), AReferral.forCareAct().with("person.familyName", "Borogove"));
        reference = look(referral).path("referralRef");
    }

    @Test
    void by_the_reference_that_the_caller_has() {
        worker.page("/").body(containsString("<a href=\"" + SEARCH + "\">"));
        worker.fillIn(SEARCH, FIND, Map.of("referralRef", " " + reference.toLowerCase(Locale.ROOT)))
                .statusCode(200)
                .body(containsString("<title>Found: 1 referral</title>"))
                .body(containsString("<a href=\"/referrals/" + referral + "\">" + reference + "</a>"));
        assertEquals(0, searches());
    }

    @Test
    void by_the_sound_of_a_name_which_is_written_down_and_stands_in_no_address() {
        worker.fillIn(SEARCH, FIND, Map.of("familyName", "Borrogove"))
                .statusCode(200)
                .body(containsString("<a href=\"/referrals/" + referral + "\">"))
                .body(not(containsString("Borogove</")));
        assertEquals(1, searches());
        worker.fillIn(SEARCH, FIND, Map.of("familyName", "Tove"))
                .statusCode(200)
                .body(containsString("Nothing was found"));
    }

    @Test
    void more_than_a_page_goes_on_with_a_button() {
        refer(aReferrer(), AReferral.forCareAct().with("person.familyName", "Borogove"));
        var first = worker.send(SEARCH + "/found", Map.of("familyName", "Borogove", "limit", "1"));
        first.statusCode(200).body(containsString("and there are more"));
        first.body(containsString("<input type=\"hidden\" name=\"cursor\""));
    }

    @Test
    void nothing_to_look_for_and_a_wrong_number_are_said() {
        worker.fillIn(SEARCH, FIND, Map.of()).statusCode(400).body(containsString("Give at least one thing"));
        worker.fillIn(SEARCH, FIND, Map.of("nhsNumber", "123"))
                .statusCode(400)
                .body(containsString("Check the ten digits."));
        Browser.of(Tokens.of("referrer")).open(SEARCH).statusCode(403);
    }

    private static long searches() {
        return Database.number("select count(*) from view_audit where record_kind = 'SEARCH'");
    }
}
