package org.advocacyhub.referral.search;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@HubTest
@CleanDatabase
class SearchTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String NUMBER = "9434765919";

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @ParameterizedTest
    @CsvSource({"Smith, Smyth", "SMITH, smithe", "O'Brien, Obrian", "Jòhnson, Johnsen"})
    void a_name_is_found_by_its_sound(String told, String searched) {
        var theOne = named(told);
        named("Quite-Different");

        assertThat(found("{\"familyName\": \"" + searched + "\"}")).containsExactly(theOne);
    }

    @Test
    void an_nhs_number_finds_all_referrals_of_the_person_newest_first() {
        var first = refer(aReferrer(), AReferral.forCareAct().with("person.nhsNumber", NUMBER));
        TestClock.advance(Duration.ofHours(1));
        var second = refer(aReferrer(), AReferral.forImha().with("person.nhsNumber", NUMBER));
        refer(aReferrer(), AReferral.forCareAct());

        assertThat(found("{\"nhsNumber\": \"943 476 5919\"}")).containsExactly(second, first);
        assertThat(found("{\"nhsNumber\": \"9876543210\"}")).isEmpty();
    }

    @Test
    void a_reference_is_found_however_it_is_typed() {
        var referralId = refer(aReferrer(), AReferral.forCareAct());
        String ref = look(referralId).path("referralRef");

        assertThat(found("{\"referralRef\": \" " + ref.toLowerCase() + " \"}")).containsExactly(referralId);
    }

    @Test
    void a_district_is_what_triage_found() {
        var referralId = refer(aReferrer(), AReferral.forCareAct());
        refer(aReferrer(), AReferral.forCareAct());
        Broker.publish(triaged(referralId, NOW.plusSeconds(60)));

        await().untilAsserted(
                        () -> assertThat(found("{\"district\": \"E07000110\"}")).containsExactly(referralId));
        assertThat(found("{\"district\": \"E07000110\", \"status\": \"TRIAGED\", \"requestedType\": \"CARE_ACT\"}"))
                .containsExactly(referralId);
        assertThat(found("{\"district\": \"E07000110\", \"status\": \"RECEIVED\"}"))
                .isEmpty();
    }

    @Test
    void days_of_receipt_are_days_in_london() {
        TestClock.set("2016-04-04T22:59:59Z");
        var lateOnTheFourth = refer(aReferrer(), AReferral.forCareAct());
        TestClock.set("2016-04-04T23:00:00Z");
        var justOnTheFifth = refer(aReferrer(), AReferral.forCareAct());

        assertThat(found("{\"receivedFrom\": \"2016-04-05\"}")).containsExactly(justOnTheFifth);
        assertThat(found("{\"receivedTo\": \"2016-04-04\"}")).containsExactly(lateOnTheFourth);
        assertThat(found("{\"receivedFrom\": \"2016-04-04\", \"receivedTo\": \"2016-04-05\"}"))
                .containsExactly(justOnTheFifth, lateOnTheFourth);
    }

    @Test
    void pages_follow_each_other_without_a_gap_also_by_sound() {
        var sent = new java.util.ArrayList<UUID>();
        for (var number = 0; number < 5; number++) {
            sent.addFirst(named("Example")); // all at the same instant: the id decides
        }
        for (var criterion : List.of("\"familyName\": \"Example\"", "\"status\": \"RECEIVED\"")) {
            var collected = new java.util.ArrayList<UUID>();
            String cursor = null;
            do {
                var page = search("{" + criterion + ", \"limit\": 2"
                                + (cursor == null ? "" : ", \"cursor\": \"" + cursor + "\"") + "}")
                        .statusCode(200)
                        .extract();
                page.<List<String>>path("items.referralId").forEach(id -> collected.add(UUID.fromString(id)));
                cursor = page.path("nextCursor");
            } while (cursor != null);
            assertThat(collected).isEqualTo(sent);
        }
    }

    @Test
    void a_search_for_somebody_is_written_down_and_others_are_not() {
        named("Example");

        found("{\"status\": \"RECEIVED\"}");
        found("{\"familyName\": \"Example\"}");
        found("{\"nhsNumber\": \"" + NUMBER + "\"}");

        assertThat(Database.rows("select outcome from view_audit where record_kind = 'SEARCH' order by id"))
                .extracting(row -> row.get("outcome"))
                .containsExactly("SHOWN", "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"familyName\": \"123\"}",
                "{\"nhsNumber\": \"1234567890\"}",
                "{\"status\": \"NEWISH\"}",
                "{\"receivedFrom\": \"2016-04-05\", \"receivedTo\": \"2016-04-04\"}",
                "{\"teamCode\": \" \"}",
                "{\"status\": \"RECEIVED\", \"limit\": 201}",
                "{\"status\": \"RECEIVED\", \"cursor\": \"x\"}"
            })
    void what_can_not_be_looked_for_is_refused(String body) {
        search(body).statusCode(400).body("errors", hasSize(1));
    }

    @Test
    void what_is_found_says_nothing_about_the_person() {
        named("Example");

        search("{\"familyName\": \"Example\"}")
                .body("items[0].status", equalTo("RECEIVED"))
                .body("items[0].toString().contains('Example')", equalTo(false));
    }

    private static UUID named(String familyName) {
        return refer(aReferrer(), AReferral.forCareAct().with("person.familyName", familyName));
    }

    private static List<UUID> found(String body) {
        return search(body).statusCode(200).extract().<List<String>>path("items.referralId").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static ValidatableResponse search(String body) {
        return as(Tokens.of("triage-worker"))
                .body(body)
                .post("/referrals/search")
                .then();
    }
}
