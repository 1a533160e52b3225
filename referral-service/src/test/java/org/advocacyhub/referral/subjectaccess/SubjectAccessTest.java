package org.advocacyhub.referral.subjectaccess;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md H.3: what a person gets who asks what is held about them. */
@HubTest
class SubjectAccessTest {

    private static final String MANAGER = Tokens.of("hub-manager");

    private UUID personId;

    @BeforeEach
    void a_person_referred_by_a_friend() {
        TestClock.set("2016-01-31T09:00:00Z");
        personId = personOf(refer(
                aReferrer(),
                AReferral.forCommunity()
                        .with("authority.consentDate", "2016-01-30")
                        .with("person.knownAs", "<Zqx & Co>")
                        .with("person.contactVia", "{\"name\": \"Neighbour Name\", \"phone\": \"01632 960009\"}")
                        .with("safeContact.doNotContact", "[\"A brother\"]")
                        .with("risk.riskToAdvocate", "LOW")
                        .with("risk.riskFlags", "[\"DOGS\"]")
                        .with("risk.riskDetail", "A large dog")
                        .with("referrer.referrerType", "FRIEND")
                        .with("referrer.relationshipToPerson", "friend")
                        .with("referrer.name", "Friendly Friend")));
    }

    @Test
    void is_due_one_calendar_month_later_and_two_more_at_most() {
        var recorded = as(MANAGER)
                .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")
                .post("/people/" + personId + "/subject-access");
        recorded.then().statusCode(201).body("dueOn", equalTo("2016-02-29"));
        String requestId = recorded.path("requestId");

        change(requestId, recorded.header("ETag"), "{\"extendedTo\": \"2016-04-30\"}")
                .statusCode(400);
        change(requestId, recorded.header("ETag"), "{\"extendedTo\": \"2016-04-29\"}")
                .statusCode(200)
                .body("dueOn", equalTo("2016-04-29"));
        change(requestId, recorded.header("ETag"), "{\"outcome\": \"GRANTED\"}").statusCode(412);
        change(requestId, "\"1\"", "{\"outcome\": \"REFUSED\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("outcomeReason"));
        change(requestId, "\"1\"", "{\"outcome\": \"GRANTED\"}").statusCode(200);
        change(requestId, "\"2\"", "{\"outcome\": \"GRANTED\"}").statusCode(409);
        as(MANAGER).get("/people/" + personId + "/subject-access").then().body("", hasSize(1));
    }

    @Test
    void holds_what_was_told_and_what_happened_without_other_people_and_unchecked_risks() {
        var requestId = asked();

        as(MANAGER)
                .get(export(requestId))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("referrals", hasSize(1))
                .body("referrals[0].told.person.familyName", equalTo("Example"))
                .body("referrals[0].told.person.homeAddress", equalTo("1 Example Street"))
                .body("referrals[0].told.need.issueSummary", notNullValue())
                .body("referrals[0].told.person.contactVia", nullValue())
                .body("referrals[0].told.referrer.name", nullValue())
                .body("referrals[0].told.risk", nullValue())
                .body("referrals[0].told.safeContact.doNotContact", nullValue())
                .body("referrals[0].happened[0]", containsString("31 January 2016, 09:00"))
                .body("withheld.field", hasItem("risk"))
                .body("withheld.field", hasItem("person.contactVia"))
                .body("withheld.field", hasItem("referrer.name"))
                .body("more.'What we wrote about your referrals'", notNullValue());

        change(requestId, "\"0\"", "{\"riskMayBeShown\": true}").statusCode(200);
        as(MANAGER)
                .get(export(requestId))
                .then()
                .body("referrals[0].told.risk.riskDetail", equalTo("A large dog"))
                .body("referrals[0].told.safeContact.doNotContact[0]", equalTo("A brother"))
                .body("withheld.field", not(hasItem("risk")));
        as(Tokens.of("auditor"))
                .get("/people/" + personId + "/views")
                .then()
                .body("items[0].recordKind", equalTo("SUBJECT_ACCESS"))
                .body("items[0].purpose", equalTo("SUBJECT_ACCESS"))
                .body("items[0].dataClasses", hasItem("PD3"))
                .body("items[1].dataClasses", not(hasItem("PD3")));
    }

    @Test
    void holds_what_was_written_down_under_the_id_of_before_a_merge() {
        var former = personOf(refer(aReferrer(), AReferral.forCommunity().with("authority.consentDate", "2016-01-30")));
        as(MANAGER)
                .header("Purpose", "COMPLAINT")
                .get("/people/" + former)
                .then()
                .statusCode(200);
        as(MANAGER)
                .body("{\"kind\": \"ERASE\", \"askedBy\": \"PERSON\"}")
                .post("/people/" + former + "/subject-access")
                .then()
                .statusCode(201);
        as(MANAGER)
                .body("{\"otherPersonId\": \"" + former
                        + "\", \"reason\": \"SAME_DETAILS\", \"words\": \"Confirmed by the referrer.\"}")
                .post("/people/" + personId + "/merge")
                .then()
                .statusCode(201);

        as(MANAGER)
                .get(export(asked()))
                .then()
                .body("more.'Who looked at your data'.purpose", hasItem("COMPLAINT"))
                .body("more.'What you asked for'.kind", hasItems("ERASE", "ACCESS"));
    }

    @Test
    void does_not_tell_of_a_legal_hold() {
        as(MANAGER)
                .body("{\"reason\": \"LEGAL_CLAIM\", \"words\": \"Claim against the council.\"}")
                .post("/people/" + personId + "/legal-holds")
                .then()
                .statusCode(201);
        as(MANAGER)
                .get("/people/" + personId + "/legal-holds")
                .then()
                .body("[0].words", equalTo("Claim against the council."));

        var export = as(MANAGER)
                .get(export(asked()))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(export).doesNotContain("LEGAL_HOLD", "LEGAL_CLAIM", "Claim against");
        as(Tokens.of("auditor"))
                .get("/people/" + personId + "/views")
                .then()
                .body("items.recordKind", hasItem("LEGAL_HOLD"));
    }

    @Test
    void is_also_a_page_to_read_and_print() {
        var page = as(MANAGER)
                .accept(ContentType.HTML)
                .get(export(asked()))
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();

        AccessiblePage.check(page);
        assertThat(page)
                .contains("<h1>What we hold about you</h1>", "<dt>Home address</dt><dd>1 Example Street</dd>")
                .contains("&lt;Zqx &amp; Co&gt;", "Learning disability")
                .doesNotContain("Friendly Friend", "Neighbour Name", "A large dog", "<Zqx", "[not shown]");
    }

    @Test
    void is_for_the_hubs_manager_and_about_one_person_alone() {
        var requestId = asked();
        var somebodyElse =
                personOf(refer(aReferrer(), AReferral.forCommunity().with("authority.consentDate", "2016-01-30")));

        as(MANAGER)
                .get("/people/" + somebodyElse + "/subject-access/" + requestId + "/export")
                .then()
                .statusCode(404);
        as(Tokens.of("triage-worker")).get(export(requestId)).then().statusCode(403);
        as(MANAGER)
                .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")
                .post("/people/" + UUID.randomUUID() + "/subject-access")
                .then()
                .statusCode(404);
    }

    private String asked() {
        return as(MANAGER)
                .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")
                .post("/people/" + personId + "/subject-access")
                .path("requestId");
    }

    private String export(String requestId) {
        return "/people/" + personId + "/subject-access/" + requestId + "/export";
    }

    private io.restassured.response.ValidatableResponse change(String requestId, String etag, String body) {
        return as(MANAGER)
                .header("If-Match", etag)
                .body(body)
                .post("/people/" + personId + "/subject-access/" + requestId + "/changes")
                .then();
    }
}
