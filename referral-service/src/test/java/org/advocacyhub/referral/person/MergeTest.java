package org.advocacyhub.referral.person;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.person.Somebody.WORDS;
import static org.advocacyhub.referral.person.Somebody.aBirthday;
import static org.advocacyhub.referral.person.Somebody.aNumber;
import static org.advocacyhub.referral.person.Somebody.born;
import static org.advocacyhub.referral.person.Somebody.duplicates;
import static org.advocacyhub.referral.person.Somebody.merge;
import static org.advocacyhub.referral.person.Somebody.mergeBody;
import static org.advocacyhub.referral.person.Somebody.merged;
import static org.advocacyhub.referral.person.Somebody.personTold;
import static org.advocacyhub.referral.person.Somebody.tellAgain;
import static org.advocacyhub.referral.person.Somebody.told;
import static org.advocacyhub.referral.person.Somebody.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merge moves referrals and keeps the way back (ADR 0033). */
@HubTest
class MergeTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String birthday = aBirthday();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void the_referrals_move_and_the_old_id_answers_with_the_survivor() {
        var kept = told(born(birthday));
        var moving = told(born(birthday));
        var keptId = personOf(kept);
        var otherId = personOf(moving);
        var tag = look(moving).header("ETag");

        merge(keptId, otherId)
                .then()
                .statusCode(201)
                .body("personId", equalTo(keptId.toString()))
                .body("mergedPersonId", equalTo(otherId.toString()))
                .body("movedReferrals", equalTo(List.of(moving.toString())))
                .body("nhsNumberMoved", equalTo(false))
                .body("done.reason", equalTo("SAME_DETAILS"))
                .body("done.words", nullValue());

        assertThat(personOf(moving)).isEqualTo(keptId);
        assertThat(look(moving).header("ETag")).as("it changed").isNotEqualTo(tag);
        for (var id : List.of(keptId, otherId)) {
            as(Tokens.of("hub-manager"))
                    .get("/people/" + id)
                    .then()
                    .statusCode(200)
                    .body("personId", equalTo(keptId.toString()))
                    .body("referrals.referralId", hasItems(kept.toString(), moving.toString()))
                    .body("referrals.referral.status", hasItems("RECEIVED"));
        }
        look(moving).then().body("earlierReferrals.referralId", equalTo(List.of(kept.toString())));
    }

    @Test
    void each_referral_that_moves_is_told_there_and_back() {
        var number = aNumber();
        var kept = told(born(birthday));
        var moving = List.of(told(born(birthday, number)), told(born(birthday, number)));
        var keptId = personOf(kept);

        var mergeId = merged(keptId, personOf(moving.getFirst()));
        TestClock.set(NOW.plusSeconds(60));
        undo(keptId, mergeId).then().statusCode(200);

        var survivor = keyTold(kept);
        for (var referralId : moving) {
            var former = keyTold(referralId);
            assertThat(Broker.await(
                            PersonMerged.class, event -> event.referralId().equals(referralId)))
                    .isEqualTo(new PersonMerged(referralId, NOW, survivor, former));
            assertThat(Broker.await(
                            PersonUnmerged.class, event -> event.referralId().equals(referralId)))
                    .isEqualTo(new PersonUnmerged(referralId, NOW.plusSeconds(60), former, survivor));
        }
    }

    @Test
    void the_number_goes_to_a_survivor_without_one_and_is_recognised_there() {
        var number = aNumber();
        var kept = personTold(born(birthday));
        var other = personTold(born(birthday, number));

        merge(kept, other).then().statusCode(201).body("nhsNumberMoved", equalTo(true));

        assertThat(personTold(born(aBirthday(), number))).isEqualTo(kept);
    }

    @Test
    void a_merge_that_is_undone_gives_back_what_came_with_it_and_no_more() {
        var number = aNumber();
        var kept = told(born(birthday));
        var moving = told(born(birthday, number));
        var keptId = personOf(kept);
        var otherId = personOf(moving);
        var mergeId = merged(keptId, otherId);
        var arrivedLater = told(born(birthday, number));

        undo(keptId, mergeId)
                .then()
                .statusCode(200)
                .body("returnedReferrals", equalTo(List.of(moving.toString())))
                .body("merge.undone.reason", equalTo("DIFFERENT_PEOPLE"));

        assertThat(personOf(moving)).isEqualTo(otherId);
        assertThat(personOf(kept)).isEqualTo(keptId);
        assertThat(personOf(arrivedLater)).as("nobody knows whose it is").isEqualTo(keptId);
        assertThat(personTold(born(aBirthday(), number))).isEqualTo(otherId);
        as(Tokens.of("hub-manager"))
                .get("/people/" + otherId)
                .then()
                .body("personId", equalTo(otherId.toString()))
                .body("referrals.referralId", hasItem(moving.toString()));
        undo(keptId, mergeId).then().statusCode(409).body("type", problem("already-undone"));
        assertThat(merged(keptId, otherId)).as("they may be merged again").isNotEqualTo(mergeId);
    }

    @Test
    void a_number_told_later_is_a_match_again_after_the_undoing() {
        var number = aNumber();
        var kept = told(born(birthday));
        var keptId = personOf(kept);
        var otherId = personTold(born(aBirthday(), number));
        tellAgain(kept, birthday, number).then().statusCode(200);

        undo(keptId, merged(keptId, otherId)).then().statusCode(200);

        duplicates(keptId)
                .then()
                .body("candidates.personId", equalTo(List.of(otherId.toString())))
                .body("candidates[0].likeness", equalTo("MATCH"));
    }

    @Test
    void only_the_newest_merge_of_a_chain_is_undone() {
        var first = personTold(born(birthday));
        var second = told(born(birthday));
        var third = told(born(birthday));
        var secondId = personOf(second);
        var thirdId = personOf(third);
        var older = merged(secondId, thirdId);
        var newer = merged(first, secondId);
        assertThat(personOf(third)).isEqualTo(first);
        as(Tokens.of("hub-manager")).get("/people/" + thirdId).then().body("personId", equalTo(first.toString()));

        undo(secondId, older)
                .then()
                .statusCode(409)
                .body("type", problem("undo-newer-first"))
                .body("detail", containsString(newer.toString()));
        undo(first, newer).then().statusCode(200);
        assertThat(personOf(third)).isEqualTo(secondId);
        undo(secondId, older).then().statusCode(200);

        assertThat(personOf(third)).isEqualTo(thirdId);
        assertThat(personOf(second)).isEqualTo(secondId);
    }

    @Test
    void what_is_no_merge_is_refused() {
        var kept = personTold(born(birthday, aNumber()));
        var other = personTold(born(birthday));
        var twin = personTold(born(birthday, aNumber()));

        merge(kept, kept).then().statusCode(400).body("errors[0].code", equalTo("same-person"));
        merge(kept, twin).then().statusCode(409).body("type", problem("different-nhs-numbers"));
        merge(kept, UUID.randomUUID()).then().statusCode(404).body("type", problem("unknown-person"));
        merge(UUID.randomUUID(), kept).then().statusCode(404);
        as(Tokens.of("triage-worker"))
                .body("{\"words\": \"short\"}")
                .post("/people/" + kept + "/merge")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("otherPersonId", "reason", "words"));
        merged(kept, other);
        merge(twin, other)
                .then()
                .statusCode(409)
                .body("type", problem("already-merged"))
                .body("detail", containsString(kept.toString()));
        merge(other, twin).then().statusCode(409).body("type", problem("already-merged"));
        undo(kept, UUID.randomUUID()).then().statusCode(404).body("type", problem("unknown-merge"));
    }

    @Test
    void two_at_once_make_one_merge() throws Exception {
        var one = personTold(born(birthday));
        var other = personTold(born(birthday));

        var answers = atOnce(List.of(
                () -> merge(one, other), () -> merge(one, other), () -> merge(other, one), () -> merge(other, one)));

        assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(201, 409, 409, 409);
        assertThat(Database.number(
                        "select count(*) from person_merge where kept_id in (?, ?) and merged_id in (?, ?)",
                        one,
                        other,
                        one,
                        other))
                .isEqualTo(1);
    }

    @Test
    void a_referral_that_arrives_while_its_person_is_merged_is_the_survivors() throws Exception {
        var number = aNumber();
        var kept = personTold(born(birthday));
        var other = personTold(born(birthday, number));

        var answers = atOnce(List.of(
                () -> merge(kept, other),
                () -> look(told(born(aBirthday(), number))),
                () -> look(told(born(aBirthday(), number))),
                () -> look(told(born(aBirthday(), number)))));

        assertThat(answers.getFirst().statusCode()).isEqualTo(201);
        for (var look : answers.subList(1, answers.size())) {
            assertThat(personOf(UUID.fromString(look.path("referralId")))).isEqualTo(kept);
        }
    }

    @Test
    void the_same_key_merges_once() {
        var kept = personTold(born(birthday));
        var other = personTold(born(birthday));
        var key = UUID.randomUUID().toString();
        var ids = Stream.of(1, 2)
                .map(_ -> as(Tokens.of("triage-worker"))
                        .header("Idempotency-Key", key)
                        .body(mergeBody(other))
                        .post("/people/" + kept + "/merge")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("mergeId"))
                .distinct();

        assertThat(ids).hasSize(1);
        assertThat(Database.number(
                        "select count(*) from idempotency_key k where row_to_json(k)::text like ?", "%" + WORDS + "%"))
                .isZero();
    }

    @Test
    void the_history_shows_who_merged_and_why_and_stays() throws SQLException {
        var kept = personTold(born(birthday));
        var other = personTold(born(birthday));
        var mergeId = merged(kept, other);
        undo(kept, mergeId).then().statusCode(200);

        for (var id : List.of(kept, other)) {
            as(Tokens.of("triage-worker"))
                    .get("/people/" + id + "/merges")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].mergeId", equalTo(mergeId.toString()))
                    .body("items[0].done.by", equalTo("test-triage-worker"))
                    .body("items[0].done.words", equalTo(WORDS))
                    .body("items[0].undone.words", equalTo("They are sisters at one address."));
        }
        assertThat(Database.rows("select row_to_json(m)::text as row from person_merge m where id = ?", mergeId)
                        .getFirst()
                        .get("row")
                        .toString())
                .doesNotContain(WORDS);
        try (var app = Database.asApp();
                var owner = Database.asOwner()) {
            for (var table : List.of("person_merge", "person_unmerge")) {
                assertThatThrownBy(() -> run(app, "delete from " + table)).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> run(owner, "delete from " + table)).hasMessageContaining("only ever added");
            }
        }
    }

    @Test
    void whatever_carries_a_person_moves_or_is_known_to_stay() {
        // books of what happened, under the id of that time: whoever asks of a survivor asks merged_people as well
        // the queue of comparisons passes over whoever was merged meanwhile
        var staying = Set.of("view_audit", "break_glass", "legal_hold", "subject_request", "person_to_compare");
        var tables = Database.rows("""
                        select table_name from information_schema.columns
                        where column_name = 'person_id' and table_schema = 'public' and table_name <> 'referral'
                        """).stream()
                .map(row -> (String) row.get("table_name"))
                .filter(table -> !staying.contains(table))
                .collect(Collectors.toSet());

        assertThat(Set.copyOf(MovedReferrals.FOLLOWING)).isEqualTo(tables);
    }

    private static String keyTold(UUID referralId) {
        return Broker.await(ReferralReceived.class, event -> event.referralId().equals(referralId))
                .personKey();
    }

    private static Matcher<String> problem(String code) {
        return equalTo("urn:advocacyhub:problem:" + code);
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        try (var workers = Executors.newFixedThreadPool(calls.size())) {
            return workers.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
