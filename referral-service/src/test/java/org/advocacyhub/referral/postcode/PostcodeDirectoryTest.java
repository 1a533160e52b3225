package org.advocacyhub.referral.postcode;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An extract of the postcode directory (all rows invented), loaded part by part, and what is told of a referral then. */
@HubTest
class PostcodeDirectoryTest {

    private static final String ROWS = "/postcode-editions/2016-02/rows";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LINES = extract();

    @Inject
    PostcodeDirectory directory;

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @AfterEach
    void forget_the_directory() {
        Database.execute("delete from postcode_district");
        Database.execute("delete from postcode_edition");
        directory.readAgain();
    }

    @Test
    void an_extract_is_loaded_in_parts_and_what_cannot_be_read_is_named_by_its_line() {
        load(2, 26, false)
                .statusCode(200)
                .body("edition.nextLine", equalTo(27))
                .body("edition.taken", equalTo(25))
                .body("edition.completedAt", nullValue())
                .body("faults", hasSize(0));
        load(27, 50, true)
                .statusCode(200)
                .body("edition.taken", equalTo(42))
                .body("edition.withoutDistrict", equalTo(3))
                .body("edition.repeated", equalTo(1))
                .body("edition.refused", equalTo(3))
                .body("edition.completedAt", notNullValue())
                .body("faults.line", contains(48, 49, 50))
                .body("faults.code", contains("not-a-postcode", "not-a-district", "not-a-month"));

        assertThat(Database.number("select count(*) from postcode_district")).isEqualTo(42);
        assertThat(Database.number("select count(*) from postcode_incoming")).isZero();
        as(Tokens.of("triage-worker"))
                .get("/postcode-editions")
                .then()
                .statusCode(200)
                .body("items.edition", contains("2016-02"));
    }

    @Test
    void a_part_that_was_taken_is_not_taken_again_and_loading_goes_on_where_it_stopped() {
        load(2, 26, false).statusCode(200);

        load(2, 26, false)
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:not-the-next-line"))
                .body("detail", containsString("line 27"));
        load(28, 50, true).statusCode(409);
        as(Tokens.of("hub-manager"))
                .get("/postcode-editions/2016-02")
                .then()
                .statusCode(200)
                .body("nextLine", equalTo(27))
                .body("taken", equalTo(25));
        load(27, 50, true).statusCode(200);
        load(51, 50, true).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:edition-complete"));
        assertThat(Database.number("select count(*) from postcode_district")).isEqualTo(42);
    }

    @Test
    void a_referral_is_told_with_the_district_of_its_postcode_and_never_with_the_postcode() {
        loadAll();

        var referralId = refer(
                aReferrer(),
                AReferral.forCareAct()
                        .with("person.homePostcode", "me7 3zd")
                        .with("person.currentPostcode", "TN376AA")
                        .with("person.settingType", "CARE_HOME"));

        var place = told(referralId);
        assertThat(place.homeOutcode()).isEqualTo("ME7");
        assertThat(place.homeDistrict()).isEqualTo("E07000110");
        assertThat(place.homeCouncil()).isEqualTo("E10000016");
        assertThat(place.currentDistrict()).isEqualTo("E07000062");
        assertThat(place.currentCouncil()).isEqualTo("E10000011");
        assertThat(place.directoryEdition()).isEqualTo("2016-02");
        assertThat(place.toString()).doesNotContain("3ZD").doesNotContain("6AA");
    }

    @Test
    void a_unitary_council_answers_for_itself() {
        loadAll();

        var place = told(refer(aReferrer(), AReferral.forCareAct().with("person.homePostcode", "ME2 4AA")));

        assertThat(place.homeDistrict()).isEqualTo("E06000035");
        assertThat(place.homeCouncil()).isEqualTo("E06000035");
    }

    @Test
    void an_edition_that_is_not_complete_says_nothing_and_neither_does_a_postcode_it_does_not_have() {
        load(2, 26, false).statusCode(200);
        directory.readAgain();
        assertThat(told(refer(aReferrer(), AReferral.forCareAct().with("person.homePostcode", "ME15 6XX")))
                        .directoryEdition())
                .isNull();

        load(27, 50, true).statusCode(200);
        var unknown = told(refer(aReferrer(), AReferral.forCareAct().with("person.homePostcode", "ME15 9ZZ")));

        assertThat(unknown.homeOutcode()).isEqualTo("ME15");
        assertThat(unknown.homeDistrict()).isNull();
        assertThat(unknown.directoryEdition()).isNull();
    }

    @Test
    void an_ended_postcode_is_found_for_as_long_as_it_was_in_use() {
        loadAll();
        var ended = AReferral.forCareAct().with("person.homePostcode", "ME17 4ZZ"); // ended in June 2017

        TestClock.set("2017-06-30T09:00:00Z");
        assertThat(told(refer(aReferrer(), ended)).homeDistrict()).isEqualTo("E07000110");
        TestClock.set("2017-07-01T09:00:00Z");
        assertThat(told(refer(aReferrer(), ended)).homeDistrict()).isNull();
    }

    @Test
    void an_amendment_is_looked_up_again() throws JsonProcessingException {
        loadAll();
        var referrer = aReferrer();
        var referralId = refer(referrer, AReferral.forCareAct().with("person.homePostcode", "ME17 1AB"));
        assertThat(told(referralId).homeDistrict()).isEqualTo("E07000110");

        var moved = AReferral.forCareAct().with("person.homePostcode", "ME17 2XY");
        as(referrer)
                .header("If-Match", look(referralId).header("ETag"))
                .body(JSON.createObjectNode()
                        .put("reason", "CHANGED_SINCE")
                        .put("words", "They moved.")
                        .set("person", JSON.readTree(moved.json()).get("person"))
                        .toString())
                .post("/referrals/" + referralId + "/amendments")
                .then()
                .statusCode(200);

        var amended =
                Broker.await(ReferralAmended.class, event -> event.referralId().equals(referralId));
        assertThat(amended.facts().place().homeDistrict()).isEqualTo("E07000105");
    }

    @Test
    void what_is_no_extract_is_refused() {
        post(ROWS + "?fromLine=2", "name,colour\nKent,green\n")
                .statusCode(400)
                .body("errors[0].code", equalTo("not-an-extract"));
        post(ROWS, "pcds,oslaua\n\"ME15 6XX,E07000110\n")
                .statusCode(400)
                .body("type", equalTo("urn:advocacyhub:problem:malformed-csv"));
        post(ROWS + "?fromLine=2", "pcds,oslaua\nME15 6XX,E07000110\nME15\0 6XX,E07000110\n")
                .statusCode(400)
                .body("errors[0].field", equalTo("line 3, pcds"))
                .body("errors[0].code", equalTo("no-text"));
        post("/postcode-editions/spring/rows", LINES.getFirst())
                .statusCode(400)
                .body("errors[0].field", equalTo("edition"));
        given().auth()
                .oauth2(Tokens.of("hub-manager"))
                .contentType("application/json")
                .body("{}")
                .post(ROWS)
                .then()
                .statusCode(415);
        as(Tokens.of("hub-manager")).get("/postcode-editions/2016-02").then().statusCode(404);
        assertThat(Database.number("select count(*) from postcode_edition")).isZero();
    }

    @Test
    void a_mark_before_the_text_does_no_harm() {
        post(ROWS + "?last=true", "\uFEFFpcds,oslaua\nME15 6XX,E07000110\n")
                .statusCode(200)
                .body("edition.taken", equalTo(1));
    }

    private static ReferralFacts.Place told(UUID referralId) {
        return Broker.await(ReferralReceived.class, event -> event.referralId().equals(referralId))
                .facts()
                .place();
    }

    private static void loadAll() {
        load(2, LINES.size(), true).statusCode(200);
    }

    /** Lines of the file by their numbers, both included; the header is line 1. */
    private static ValidatableResponse load(int from, int to, boolean last) {
        return post(
                ROWS + "?fromLine=" + from + "&last=" + last,
                LINES.getFirst() + "\n" + String.join("\n", LINES.subList(Math.min(from - 1, to), to)) + "\n");
    }

    private static ValidatableResponse post(String path, String text) {
        return given().auth()
                .oauth2(Tokens.of("hub-manager"))
                .contentType("text/csv")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    private static List<String> extract() {
        try (var file = PostcodeDirectoryTest.class.getResourceAsStream("/onspd-synthetic.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
