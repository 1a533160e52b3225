package org.advocacyhub.referral.breach;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md H.6, over HTTP: breaches and the 72 hours. */
@HubTest
@CleanDatabase
class BreachesTest {

    private static final String MANAGER = Tokens.of("hub-manager");
    private static final String LETTER = """
            {"kind": "SENT_TO_WRONG_PERSON", "peopleAffected": 1, "risk": "HIGH", "words": "Zqwords went astray."}""";

    @BeforeEach
    void a_tuesday() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void h6_is_closed_when_the_office_and_at_a_high_risk_the_people_were_told() {
        var recorded = as(MANAGER).body(LETTER).post("/breaches");
        recorded.then()
                .statusCode(201)
                .body("tellOfficeBy", equalTo("2016-04-08T09:00:00Z"))
                .body("late", equalTo(false))
                .body("words", nullValue());
        String id = recorded.path("breachId");
        change(id, 0, "{\"closed\": true}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:not-told-yet"));
        TestClock.advance(Duration.ofHours(73));
        change(id, 0, "{\"toldOfficeAt\": \"2016-04-05T08:59:59Z\"}").statusCode(400);
        change(id, 0, "{\"toldOfficeAt\": \"2016-04-08T09:30:00Z\"}")
                .statusCode(200)
                .body("late", equalTo(true));
        change(id, 1, "{\"toldOfficeAt\": \"2016-04-08T09:30:00Z\"}").statusCode(409);
        change(id, 1, "{\"closed\": true}").statusCode(409);
        change(id, 0, "{\"closed\": true}").statusCode(412);
        change(id, 1, "{\"toldPeopleOn\": \"2016-04-08\", \"closed\": true}").statusCode(200);
        change(id, 2, "{\"risk\": \"LIKELY\"}").statusCode(409);
    }

    @Test
    void h6_what_turns_out_harmless_is_closed_without_a_word_to_anybody() {
        String id = as(MANAGER).body(LETTER).post("/breaches").path("breachId");

        change(id, 0, "{\"risk\": \"UNLIKELY\", \"closed\": true}")
                .statusCode(200)
                .body("tellOfficeBy", nullValue())
                .body("closedAt", equalTo("2016-04-05T09:00:00Z"));
    }

    @Test
    void h6_words_are_for_the_hubs_managers_and_lie_sealed() {
        as(MANAGER).body(LETTER).post("/breaches");

        as(MANAGER).get("/breaches").then().body("items[0].words", equalTo("Zqwords went astray."));
        as(Tokens.of("auditor"))
                .get("/breaches")
                .then()
                .body("items[0].kind", equalTo("SENT_TO_WRONG_PERSON"))
                .body("items[0].words", nullValue());
        assertThat(Database.number("select count(*) from breach b where b::text like '%Zqwords%'"))
                .isZero();
    }

    @Test
    void h6_what_is_missing_is_asked_for() {
        as(MANAGER)
                .body("{\"awareAt\": \"2016-04-05T09:00:01Z\"}")
                .post("/breaches")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("kind", "risk", "peopleAffected", "words", "awareAt"));
        change("018a1f00-0000-7000-8000-000000000009", 0, "{\"closed\": true}").statusCode(404);
    }

    private static ValidatableResponse change(String breachId, int version, String body) {
        return as(MANAGER)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/breaches/" + breachId + "/changes")
                .then();
    }
}
