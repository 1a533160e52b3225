package org.advocacyhub.referral.intake;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.openPublicForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.advocacyhub.referral.FrontDoor;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of the OpenAPI file are complete and are taken as they stand. */
@HubTest
class ReferralExamplesTest {

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {ReferralExamples.CARE_ACT, ReferralExamples.WARD, ReferralExamples.DOLS_39A})
    void a_professionals_example_is_taken_and_lacks_nothing(String example) {
        as(aReferrer()).body(example).post("/referrals").then().statusCode(201).body("missing", empty());
    }

    @Test
    void the_self_referral_is_taken_and_lacks_nothing() {
        openPublicForm("2016-04-05T09:00:00Z");

        given().contentType(FrontDoor.JSON)
                .body(ReferralExamples.PUBLIC)
                .post("/public/referrals")
                .then()
                .statusCode(201)
                .body("missing", empty());
    }

    /** The README sends the files of {@code docs/examples}. */
    @ParameterizedTest
    @CsvSource({"care-act, CARE_ACT", "imha-by-a-ward, WARD", "dols-39a, DOLS_39A", "self-referral, PUBLIC"})
    void the_files_are_the_examples_of_the_openapi_file(String file, String example) throws Exception {
        var json = new ObjectMapper();
        var constant = ReferralExamples.class.getDeclaredField(example).get(null);

        assertThat(json.readTree(Files.readString(Path.of("docs/examples", file + ".json"))))
                .isEqualTo(json.readTree((String) constant));
    }

    @Test
    void the_check_knows_the_dols_teams_road() {
        var unsure = ReferralExamples.DOLS_39A.replace("\"IMCA_39A\"", "\"UNSURE\"");
        assertThat(unsure).contains("UNSURE");

        as(aReferrer())
                .body(unsure)
                .post("/referrals/check")
                .then()
                .statusCode(200)
                .body("likelyRoute.serviceType", equalTo("IMCA_39A"));
    }
}
