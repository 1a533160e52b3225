package org.advocacyhub.referral;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.openPublicForm;
import static org.advocacyhub.referral.FrontDoor.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.form.Facts;
import org.advocacyhub.referral.form.PlacesFound;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of this service in the acceptance scenarios (domain.md I), by number. */
@HubTest
class ScenariosTest {

    @ParameterizedTest
    @CsvSource({"2001-05-02, 16", "2001-05-03, 15"})
    void S07_the_age_of_a_self_referral_is_that_of_the_day_it_came_in(String born, int age) {
        openPublicForm("2017-05-02T10:00:00Z");
        var reference = given().contentType(FrontDoor.JSON)
                .body(AReferral.forCommunity()
                        .without("channel")
                        .without("referrer")
                        .with("referrer.referrerType", "SELF")
                        .with("person.dateOfBirth", born)
                        .with("need.issueCategories", "[\"HOUSING\"]")
                        .with("authority.consentDate", "2017-05-02")
                        .json())
                .post("/public/referrals")
                .then()
                .statusCode(201)
                .body("missing", empty())
                .extract()
                .<String>path("referralRef");

        var facts = received(reference);
        assertThat(facts.ageYears()).isEqualTo(age);
        assertThat(facts.place().homeOutcode()).isEqualTo("ME15");
        assertThat(facts.need().clientGroup()).isEqualTo("LEARNING_DISABILITY");
        assertThat(facts.channel()).isEqualTo("WEB");
    }

    @Test
    void S12_the_area_of_difficulty_is_asked_for_and_the_answer_clears_it() {
        TestClock.set("2016-05-04T09:00:00Z");
        var referrer = aReferrer();
        var referralId = send(referrer, AReferral.forCareAct().without("careAct.difficultyAreas"))
                .then()
                .statusCode(201)
                .body("missing.ruleId", contains("B1-36"))
                .body("missing.field", contains("careAct.difficultyAreas"))
                .extract()
                .<String>path("referralId");

        TestClock.set("2016-05-11T09:00:00Z");
        as(referrer)
                .body("""
                        {"careAct": {"process": "NEEDS_ASSESSMENT", "substantialDifficulty": "Y",
                                     "difficultyAreas": ["RETAIN"], "appropriatePerson": "NONE"}}""")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200)
                .body("missing", empty());

        var told = Broker.await(
                InformationGiven.class, event -> event.referralId().toString().equals(referralId));
        assertThat(told.facts().missing()).isEmpty();
        assertThat(told.facts().careAct().difficultyAreas()).containsExactly("RETAIN");
    }

    @Test
    void S13_substantial_difficulty_without_incapacity_is_complete() {
        TestClock.set("2016-04-05T09:00:00Z");
        var reference = send(aReferrer(), AReferral.forCareAct().with("careAct.lacksCapacity", "N"))
                .then()
                .statusCode(201)
                .body("missing", empty())
                .extract()
                .<String>path("referralRef");

        var careAct = received(reference).careAct();
        assertThat(careAct.process()).isEqualTo("NEEDS_ASSESSMENT");
        assertThat(careAct.substantialDifficulty()).isEqualTo("Y");
        assertThat(careAct.difficultyAreas()).containsExactly("USE_OR_WEIGH");
        assertThat(careAct.appropriatePerson()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource({"35, N", "27, N", "27, Y"})
    void S14_an_appropriate_persons_long_stay_and_disagreement_are_told(int days, String disagreement) {
        TestClock.set("2016-04-05T09:00:00Z");
        var reference = send(
                        aReferrer(),
                        AReferral.forCareAct()
                                .with("careAct.appropriatePerson", "VALID")
                                .with("careAct.nhsHospitalDays", days)
                                .with("careAct.materialDisagreement", disagreement)
                                .with("careAct.bestInterestsAgreed", "Y"))
                .then()
                .statusCode(201)
                .body("missing", empty())
                .extract()
                .<String>path("referralRef");

        var careAct = received(reference).careAct();
        assertThat(careAct.appropriatePerson()).isEqualTo("VALID");
        assertThat(careAct.nhsHospitalDays()).isEqualTo(days);
        assertThat(careAct.materialDisagreement()).isEqualTo(disagreement);
        assertThat(careAct.bestInterestsAgreed()).isEqualTo("Y");
    }

    @Test
    void S22_who_placed_and_who_is_responsible_is_told_with_where_the_person_is() {
        var review = placedInEastSussex(AReferral.forCareAct()
                .with("careAct.process", "CARE_PLAN_REVIEW")
                .with("careAct.performingLa", "E10000016"));
        var move = placedInEastSussex(AReferral.forImcaAccom());

        for (var facts : List.of(review, move)) {
            assertThat(facts.missing()).isEmpty();
            assertThat(facts.place().currentOutcode()).isEqualTo("TN37");
            assertThat(facts.place().settingType()).isEqualTo("CARE_HOME");
            assertThat(facts.place().ordinaryResidenceLa()).isEqualTo("E10000016");
            assertThat(facts.place().placingLa()).isEqualTo("E10000016");
            assertThat(facts.place().fundingBody()).isEqualTo("E10000016");
        }
        assertThat(review.careAct().performingLa()).isEqualTo("E10000016");
        assertThat(move.imca().move().setting()).isEqualTo("CARE_HOME");
    }

    private static ReferralFacts placedInEastSussex(AReferral referral) {
        var form = referral.with("person.settingType", "CARE_HOME")
                .with("person.currentAddress", "2 Example Street")
                .with("person.currentPostcode", "TN37 6AA")
                .with("person.ordinaryResidenceLa", "E10000016")
                .with("person.placingLa", "E10000016")
                .with("person.fundingBody", "E10000016")
                .form();
        return Facts.of(
                form, CompletenessRules.missing(form), LocalDate.of(2016, 4, 5), Optional.empty(), PlacesFound.NONE);
    }

    private static ReferralFacts received(String reference) {
        return Broker.await(ReferralReceived.class, event -> event.referralRef().equals(reference))
                .facts();
    }
}
