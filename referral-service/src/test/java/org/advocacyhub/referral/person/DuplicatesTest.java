package org.advocacyhub.referral.person;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.person.Somebody.aBirthday;
import static org.advocacyhub.referral.person.Somebody.aNumber;
import static org.advocacyhub.referral.person.Somebody.born;
import static org.advocacyhub.referral.person.Somebody.duplicates;
import static org.advocacyhub.referral.person.Somebody.merged;
import static org.advocacyhub.referral.person.Somebody.personTold;
import static org.advocacyhub.referral.person.Somebody.tellAgain;
import static org.advocacyhub.referral.person.Somebody.told;
import static org.advocacyhub.referral.person.Somebody.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be one person, and that nobody is merged by it (domain.md B.1). */
@HubTest
@CleanDatabase
class DuplicatesTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @Inject
    FindDuplicates findDuplicates;

    private final String birthday = aBirthday();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void same_sound_birthday_and_sector_make_a_candidate_and_nothing_merges() {
        var first = personTold(born(birthday));
        var second = told(born(birthday).with("person.familyName", "Exampell").with("person.homePostcode", "ME15 6ZZ"));
        personTold(born(aBirthday()));

        duplicates(first)
                .then()
                .statusCode(200)
                .body("candidates", hasSize(1))
                .body("candidates[0].personId", equalTo(personOf(second).toString()))
                .body("candidates[0].likeness", equalTo("CANDIDATE"))
                .body("candidates[0].agree", equalTo(List.of("NAME_SOUND", "DATE_OF_BIRTH", "POSTCODE_SECTOR")))
                .body("candidates[0].differ", empty())
                .body("candidates[0].mayBeMerged", equalTo(true))
                .body("candidates[0].referrals", equalTo(1))
                .body("candidates[0].newestReferralRef", equalTo(look(second).path("referralRef")));
        assertThat(personOf(second)).isNotEqualTo(first);
    }

    @Test
    void twins_with_two_numbers_are_shown_with_what_speaks_against_it() {
        var first = personTold(born(birthday, aNumber()));
        var second = personTold(born(birthday, aNumber()));

        duplicates(first)
                .then()
                .body("candidates[0].differ", equalTo(List.of("NHS_NUMBER")))
                .body("candidates[0].mayBeMerged", equalTo(false));
        var unknown = personTold(born(birthday));
        awaitListed(first, unknown);
        awaitListed(second, unknown);
        assertThat(listed(first, second)).as("nothing to decide").isFalse();
    }

    @Test
    void every_look_for_duplicates_is_written_down() {
        var person = personTold(born(birthday));
        duplicates(person);
        duplicates(UUID.randomUUID()).then().statusCode(404);

        as(Tokens.of("hub-manager"))
                .get("/people/" + person + "/views")
                .then()
                .body("items.recordKind", equalTo(List.of("DUPLICATES")))
                .body("items[0].dataClasses", equalTo(List.of("PD1")));
    }

    @Test
    void a_number_told_later_is_taken_when_nobody_has_it() {
        var number = aNumber();
        var referral = told(born(birthday));

        tellAgain(referral, birthday, number).then().statusCode(200);

        assertThat(personTold(born(aBirthday(), number))).isEqualTo(personOf(referral));
    }

    @Test
    void a_birthday_told_with_a_second_referral_is_compared_with_everybodys() {
        var number = aNumber();
        var other = personTold(born(birthday));
        var person = personTold(born(birthday, number).without("person.dateOfBirth"));
        findDuplicates.run();
        assertThat(listed(person, other)).isFalse();

        told(born(birthday, number));

        duplicates(person).then().body("candidates.personId", equalTo(List.of(other.toString())));
        awaitListed(person, other);
    }

    @Test
    void a_number_told_later_that_somebody_has_makes_a_match_and_merges_nobody() {
        var number = aNumber();
        var known = personTold(born(aBirthday(), number));
        var later = told(born(birthday));

        tellAgain(later, birthday, number).then().statusCode(200);

        var person = personOf(later);
        assertThat(person).isNotEqualTo(known);
        duplicates(person)
                .then()
                .body("candidates.personId", equalTo(List.of(known.toString())))
                .body("candidates[0].likeness", equalTo("MATCH"))
                .body("candidates[0].agree", contains("NHS_NUMBER", "NAME_SOUND", "POSTCODE_SECTOR"))
                .body("candidates[0].differ", contains("DATE_OF_BIRTH"));
        duplicates(known).then().body("candidates.personId", equalTo(List.of(person.toString())));
    }

    @Test
    void a_wrong_number_is_put_right_while_no_other_referral_says_otherwise() {
        var wrong = aNumber();
        var right = aNumber();
        var referral = told(born(birthday, wrong));

        tellAgain(referral, birthday, right).then().statusCode(200);

        assertThat(numberOf(referral)).isEqualTo(right);
        var second = told(born(birthday, right));
        tellAgain(second, birthday, wrong).then().statusCode(200);
        assertThat(numberOf(referral)).as("the other referral says otherwise").isEqualTo(right);
        assertThat(Database.number(
                        "select count(*) from person where id = ? and told_nhs_number = ?", personOf(referral), wrong))
                .isEqualTo(1);
    }

    @Test
    void facts_put_right_find_other_candidates() {
        var known = personTold(born(birthday));
        var referral = told(born(aBirthday()));
        duplicates(known).then().body("candidates", empty());

        tellAgain(referral, birthday, null).then().statusCode(200);

        duplicates(known)
                .then()
                .body("candidates.personId", equalTo(List.of(personOf(referral).toString())));
    }

    @Test
    void the_work_list_shows_a_pair_until_somebody_dismisses_it() {
        var first = personTold(born(birthday));
        var second = personTold(born(birthday));

        awaitListed(first, second);
        dismiss(second, first, "RELATIVES");

        assertThat(listed(first, second)).isFalse();
        duplicates(first).then().body("candidates", empty());
        duplicates(second).then().body("candidates", empty());
        dismiss(first, second, "OTHER"); // again
        Database.execute("insert into person_to_compare (person_id) values (?)", first);
        await().untilAsserted(() -> {
            findDuplicates.run();
            assertThat(Database.number("select count(*) from person_to_compare where person_id = ?", first))
                    .isZero();
        });
        assertThat(listed(first, second)).as("not shown again").isFalse();
    }

    @Test
    void a_dismissed_pair_is_shown_again_when_a_number_makes_it_a_match() {
        var number = aNumber();
        var first = personTold(born(birthday, number));
        var later = told(born(birthday));
        dismiss(first, personOf(later), "NOT_ENOUGH_KNOWN");
        duplicates(first).then().body("candidates", empty());

        tellAgain(later, birthday, number).then().statusCode(200);

        duplicates(first).then().body("candidates.likeness", equalTo(List.of("MATCH")));
        awaitListed(first, personOf(later));
    }

    @Test
    void a_merge_takes_the_pair_from_the_list_and_its_undoing_brings_it_back() {
        var first = personTold(born(birthday));
        var second = personTold(born(birthday));
        awaitListed(first, second);

        var merge = merged(first, second);
        assertThat(listed(first, second)).isFalse();
        duplicates(first).then().body("candidates", empty());
        undo(first, merge).then().statusCode(200);

        awaitListed(first, second);
    }

    @Test
    void what_does_not_look_like_one_person_is_not_dismissed() {
        var first = personTold(born(birthday));

        dismissal(first, personTold(born(aBirthday())), "OTHER")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:not-a-candidate"));
        dismissal(first, UUID.randomUUID(), "OTHER").then().statusCode(404);
        as(Tokens.of("triage-worker"))
                .body("{}")
                .post("/people/" + first + "/duplicates/" + first + "/dismissal")
                .then()
                .statusCode(400);
    }

    @Test
    void the_list_is_read_by_pages() {
        var first = personTold(born(birthday));
        var second = personTold(born(birthday));
        var third = personTold(born(birthday));
        awaitListed(first, second);
        awaitListed(second, third);

        var page = as(Tokens.of("triage-worker")).get("/people/duplicates?limit=1");
        page.then().statusCode(200).body("items", hasSize(1));
        as(Tokens.of("triage-worker"))
                .get("/people/duplicates?limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].personIds", not(equalTo(page.path("items[0].personIds"))));
    }

    @Test
    void the_hub_sees_earlier_referrals_of_the_person_newest_first() {
        var number = aNumber();
        var referrer = aReferrer();
        var all = new ArrayList<UUID>();
        for (var count = 0; count < 3; count++) {
            TestClock.set(NOW.plusSeconds(count));
            all.add(refer(referrer, born(birthday, number)));
        }

        look(all.get(2))
                .then()
                .body(
                        "earlierReferrals.referralId",
                        equalTo(List.of(all.get(1).toString(), all.get(0).toString())))
                .body("earlierReferrals[0].status", equalTo("RECEIVED"))
                .body("earlierReferrals[0].receivedAt", equalTo("2016-04-05T09:00:01Z"));
        look(all.get(0)).then().body("earlierReferrals", empty());
        as(referrer).get("/referrals/" + all.get(2)).then().body("earlierReferrals", nullValue());
    }

    private static void dismiss(UUID one, UUID other, String reason) {
        dismissal(one, other, reason).then().statusCode(204);
    }

    private static Response dismissal(UUID one, UUID other, String reason) {
        return as(Tokens.of("triage-worker"))
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/people/" + one + "/duplicates/" + other + "/dismissal");
    }

    /** The service compares by itself, but no test waits a minute for it. */
    private void awaitListed(UUID one, UUID other) {
        await().untilAsserted(() -> {
            findDuplicates.run();
            assertThat(listed(one, other)).isTrue();
        });
    }

    private static boolean listed(UUID one, UUID other) {
        return WholeList.of(() -> as(Tokens.of("triage-worker")), "/people/duplicates")
                .<List<String>>all("personIds")
                .stream()
                .anyMatch(pair -> pair.containsAll(List.of(one.toString(), other.toString())));
    }

    private static String numberOf(UUID referralId) {
        return (String) Database.rows("select nhs_number from person where id = ?", personOf(referralId))
                .getFirst()
                .get("nhs_number");
    }
}
