package org.advocacyhub.provider.organisation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When an advocate is away, and what stands between them and some cases, in a browser. */
@HubTest
class AdvocatePagesTest {

    private static final String AWAY = "Say when the advocate is away";
    private static final String TIE = "Declare a tie to somebody helped here";
    private static final String ROLE = "Declare a role at a body that decides";
    private static final Map<String, String> AUGUST = Map.of("from", "2016-08-01", "to", "2016-08-12", "kind", "LEAVE");

    private String partner;
    private String page;
    private Browser browser;

    @BeforeEach
    void a_partner_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        page = "/partners/" + partner + "/advocates/" + Hub.ADVOCATE;
        browser = Browser.of(Tokens.partner(partner));
    }

    @Test
    void an_absence_is_planned_shortened_and_dropped() {
        browser.page("/partners/" + partner).body(containsString("<a href=\"" + page + "\">"));
        browser.page(page).body(containsString("<h1>" + Hub.ADVOCATE_NAMED + "</h1>"));
        var old = Browser.form(browser.page(page), AWAY);

        browser.send(old, AUGUST).statusCode(303).header("Location", endsWith(page));
        browser.page(page).body(containsString("<li>1 August 2016 to 12 August 2016: Leave</li>"));
        browser.send(old, Map.of("from", "2016-09-01", "to", "2016-09-02", "kind", "OTHER"))
                .statusCode(422); // the same key with something else

        browser.fillIn(page, "Away from 1 August 2016: another last day", Map.of("to", "2016-08-05"))
                .statusCode(303)
                .header("Location", endsWith(page + "/absences"));
        browser.open(page + "/absences").statusCode(200).body(containsString("1 August 2016 to 5 August 2016"));
        Hub.partner(partner)
                .get(page + "/absences")
                .then()
                .body("absences", hasSize(1))
                .body("absences[0].to", equalTo("2016-08-05"));

        browser.fillIn(page, "Not away from 1 August 2016", Map.of()).statusCode(303);
        browser.page(page).body(containsString("No absence is known from today on."));
    }

    @Test
    void an_absence_that_is_over_or_stale_or_wrong_is_refused_in_words() {
        var stale = Browser.form(browser.page(page), AWAY);
        browser.fillIn(page, AWAY, AUGUST).statusCode(303);

        browser.send(stale, Map.of("from", "2016-05-02", "to", "2016-05-03", "kind", "TRAINING"))
                .statusCode(412);
        browser.fillIn(page, AWAY, Map.of("from", "2016-08-12", "to", "2016-08-20", "kind", "LEAVE"))
                .statusCode(400)
                .body(containsString("The advocate is away for a part of this time already."));
        browser.fillIn(page, "Away from 1 August 2016: another last day", Map.of("to", "2016-07-31"))
                .statusCode(400)
                .body(containsString("The last day lies before the first day."));
        Hub.partner(partner)
                .header("If-Match", Hub.partner(partner).get(page).header("ETag"))
                .delete(page + "/absences/2016-08-02")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-absence"));
        Hub.partner(partner).delete(page + "/absences/2016-08-01").then().statusCode(428);

        browser.page(page).body(containsString("1 August 2016 to 12 August 2016"));
    }

    @Test
    void what_is_over_stands_apart_and_what_has_begun_is_only_ended() {
        browser.fillIn(page, AWAY, Map.of("from", "2016-03-01", "to", "2016-03-04", "kind", "TRAINING"))
                .statusCode(303);
        browser.fillIn(page, AWAY, Map.of("from", "2016-04-04", "to", "2016-04-08", "kind", "LEAVE"))
                .statusCode(303);

        browser.page(page)
                .body(containsString("Absences that are over"))
                .body(containsString("<li>1 March 2016 to 4 March 2016: Training</li>"))
                .body(containsString("Away from 4 April 2016: another last day"))
                .body(not(containsString("Away from 1 March 2016: another last day")))
                .body(not(containsString("Not away from 4 April 2016")));
    }

    @Test
    void a_tie_to_a_person_is_declared_counts_and_is_over() {
        var offer = Hub.anOpenOffer(partner);
        browser.page(page).body(containsString("None is declared."));

        browser.fillIn(
                        page,
                        TIE,
                        Map.of(
                                "offerId", offer.offerId().toString(),
                                "kind", "RELATED",
                                "since", "2016-04-05",
                                "until", ""))
                .statusCode(303)
                .header("Location", containsString(page + "/ties/"));

        var words = "is related to the person, the referrer or a decision-maker";
        browser.page(page)
                .body(containsString("<li>Is related to the person, the referrer or a decision-maker of referral "
                        + offer.referralRef() + ". Since 5 April 2016.</li>"));
        browser.page("/offers/" + offer.offerId()).body(containsString("(C-05)"));
        Hub.accept(offer, Hub.ADVOCATE).statusCode(422);

        var ended = browser.fillIn(page, "It is over, or was a mistake: " + words + ", since 5 April 2016", Map.of())
                .statusCode(303)
                .extract()
                .header("Location");
        browser.open(ended.substring(ended.indexOf("/partners/")))
                .statusCode(200)
                .body(containsString("Counts no more."));
        browser.page("/offers/" + offer.offerId()).body(not(containsString("(C-05)")));
        assertEquals(List.of(), Browser.unlabelled(browser.page(page)));
    }

    @Test
    void a_role_at_a_body_is_declared_for_a_district_and_kind_of_case() {
        browser.fillIn(
                        page,
                        ROLE,
                        Map.of(
                                "kind", "CASE_ROLE_AT_BODY",
                                "districts", "E07000110",
                                "serviceTypes", "CARE_ACT",
                                "since", "2016-04-05",
                                "until", "2016-12-31"))
                .statusCode(303);

        browser.page(page)
                .body(containsString(
                        "E07000110, in cases of Care Act advocacy. Since 5 April 2016 until 31 December 2016."));
        browser.fillIn(page, ROLE, Map.of("kind", "CASE_ROLE_AT_BODY", "since", "2016-04-05", "until", "2016-04-01"))
                .statusCode(400)
                .body(containsString("The last day lies before the first day."));
    }

    /** A.13, H.2: ties are the partner's own business, so that not even the hub reads them. */
    @Test
    void each_reads_and_does_what_is_theirs() {
        Hub.anOpenOffer(partner);
        Browser.of(Tokens.of("hub-manager"))
                .page(page)
                .body(containsString(AWAY))
                .body(not(containsString("<h2 id=\"ties\"")))
                .body(not(containsString(TIE)));
        Browser.of(Tokens.of("triage-worker")).page(page).body(not(containsString("<form")));
        Browser.of(Tokens.advocate(partner, Hub.ADVOCATE))
                .page(page)
                .body(not(containsString("<form")))
                .body(not(containsString("<h2 id=\"ties\"")));
        Browser.of(Tokens.advocate(partner, Hub.ADVOCATE))
                .send(page + "/absences?version=0", AUGUST)
                .statusCode(403);
        var stranger = Browser.of(Tokens.partner(Hub.aPartner()));
        stranger.open(page).statusCode(404);
        stranger.send(page + "/absences?version=0", AUGUST).statusCode(404);
        stranger.send(page + "/ties", Map.of("kind", "CASE_ROLE_AT_BODY", "since", "2016-04-05"))
                .statusCode(404);
    }
}
