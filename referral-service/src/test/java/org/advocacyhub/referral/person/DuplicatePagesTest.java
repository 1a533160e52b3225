package org.advocacyhub.referral.person;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.person.Somebody.WORDS;
import static org.advocacyhub.referral.person.Somebody.aBirthday;
import static org.advocacyhub.referral.person.Somebody.aNumber;
import static org.advocacyhub.referral.person.Somebody.born;
import static org.advocacyhub.referral.person.Somebody.merged;
import static org.advocacyhub.referral.person.Somebody.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub says in a browser who is one person, who is two, and that saying so was a mistake (domain.md B.1, ADR 0033). */
@HubTest
class DuplicatePagesTest {

    private static final Map<String, String> MISTAKE =
            Map.of("reason", "DIFFERENT_PEOPLE", "words", "They are sisters at one address.");

    private final String birthday = aBirthday();
    private final Browser worker = Browser.of(Tokens.of("triage-worker"));
    private final Browser manager = Browser.of(Tokens.of("hub-manager"));

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
    }

    @Test
    void two_are_found_to_be_one_from_the_referrals_page_on_and_the_manager_takes_it_back() {
        var kept = told(born(birthday));
        var moving = told(born(birthday));
        var person = personOf(kept);
        var other = personOf(moving);
        var candidates = "/people/" + person + "/duplicates";
        worker.page("/referrals/" + kept).body(containsString("<a href=\"" + candidates + "\">"));
        worker.page(candidates)
                .body(containsString("<a href=\"/referrals/" + moving + "\">" + reference(moving) + "</a>"))
                .body(containsString("date of birth"))
                .body(not(containsString(birthday)))
                .body(not(containsString("Example")));

        worker.fillIn(
                        candidates,
                        "They are one person: " + reference(moving),
                        Map.of("otherPersonId", other.toString(), "reason", "CONFIRMED_BY_REFERRER", "words", WORDS))
                .statusCode(303)
                .header("Location", endsWith("/people/" + person + "/merges"));

        assertThat(personOf(moving)).isEqualTo(person);
        worker.page("/people/" + person + "/merges")
                .body(containsString(WORDS))
                .body(containsString("Confirmed by referrer"))
                .body(containsString("<a href=\"/referrals/" + moving + "\">"))
                .body(not(containsString("<form")));
        manager.fillIn("/people/" + person + "/merges", "It was a mistake: merge of 5 April 2016, 10:00", MISTAKE)
                .statusCode(303)
                .header("Location", endsWith("/people/" + person + "/merges"));
        manager.page("/people/" + person + "/merges")
                .body(containsString("Taken back on 5 April 2016, 10:00: Different people."))
                .body(containsString("They are sisters at one address."))
                .body(not(containsString("<form")));
        assertThat(personOf(moving)).isEqualTo(other);
    }

    @Test
    void two_are_found_to_be_two_and_are_not_shown_again() {
        var one = told(born(birthday));
        var twin = told(born(birthday));
        var candidates = "/people/" + personOf(one) + "/duplicates";

        worker.fillIn(candidates, "They are two people: " + reference(twin), Map.of("reason", "RELATIVES"))
                .statusCode(303)
                .header("Location", endsWith(candidates));

        worker.page(candidates).body(containsString("Nobody else looks like this person."));
    }

    @Test
    void what_can_t_be_is_refused_in_words() {
        var kept = told(born(birthday, aNumber()));
        var numbered = told(born(birthday, aNumber()));
        var plain = told(born(birthday));
        var person = personOf(kept);
        var candidates = "/people/" + person + "/duplicates";
        worker.page(candidates)
                .body(containsString("they can't be merged"))
                .body(not(containsString("They are one person: " + reference(numbered))));
        var merge = Browser.form(worker.page(candidates), "They are one person: " + reference(plain));
        var boxes = Map.of("otherPersonId", personOf(plain).toString(), "reason", "SAME_DETAILS", "words", WORDS);

        worker.send(merge, Map.of("otherPersonId", personOf(plain).toString(), "reason", "", "words", "Same."))
                .statusCode(400)
                .body(containsString("Say why in 10 to 500 characters."));
        worker.send(merge.replaceAll("key=[^&]+", "key=" + UUID.randomUUID()), boxes)
                .statusCode(303);
        worker.send(merge.replaceAll("key=[^&]+", "key=" + UUID.randomUUID()), boxes)
                .statusCode(409)
                .body(not(containsString("Example")));
    }

    /** From a page that was open before the merge, or a link that somebody kept. */
    @Test
    void who_became_part_of_another_is_shown_as_whom_they_are_now() {
        var kept = told(born(birthday));
        var merging = personOf(told(born(birthday)));
        var person = personOf(kept);
        merged(person, merging);
        var third = told(born(birthday));

        var page = worker.page("/people/" + merging + "/duplicates")
                .body(containsString("<a href=\"/people/" + person + "/merges\">"));
        var heading = "They are one person: " + reference(third);
        assertThat(Browser.form(page, heading)).startsWith("/people/" + person + "/merge?");
        worker.fillIn(
                        "/people/" + merging + "/duplicates",
                        heading,
                        Map.of("reason", "CONFIRMED_BY_REFERRER", "words", WORDS))
                .statusCode(303);

        assertThat(personOf(third)).isEqualTo(person);
    }

    @Test
    void the_later_merge_is_taken_back_first() {
        var first = personOf(told(born(birthday)));
        var then = told(born(birthday));
        var at = personOf(then);
        merged(at, first);
        TestClock.set(Instant.parse("2016-04-05T09:30:00Z"));
        var last = told(born(birthday));
        TestClock.set(Instant.parse("2016-04-05T10:00:00Z"));
        merged(personOf(last), at);

        manager.page("/people/" + first + "/merges")
                .body(containsString("<a href=\"/referrals/" + last + "\">")) // as whom they are now
                .body(containsString("once <a href=\"/people/" + at + "/merges\">the later merge</a> is"))
                .body(not(containsString("<form")));
        var page = "/people/" + at + "/merges";
        manager.page(page).body(not(containsString("It was a mistake: merge of 5 April 2016, 10:00")));
        manager.fillIn(page, "It was a mistake: merge of 5 April 2016, 11:00", MISTAKE)
                .statusCode(303);
        manager.fillIn(page, "It was a mistake: merge of 5 April 2016, 10:00", MISTAKE)
                .statusCode(303);

        assertThat(personOf(then)).isEqualTo(at);
    }

    /** The newest first, so that the second form is that of the first merge. */
    @Test
    void merges_of_one_minute_are_told_apart() {
        var person = personOf(told(born(birthday)));
        var first = told(born(birthday));
        var other = personOf(first);
        merged(person, other);
        TestClock.set(Instant.parse("2016-04-05T09:00:20Z"));
        merged(person, personOf(told(born(birthday))));

        manager.fillIn("/people/" + person + "/merges", "It was a mistake: merge of 5 April 2016, 10:00 (2)", MISTAKE)
                .statusCode(303);

        assertThat(personOf(first)).isEqualTo(other);
    }

    @Test
    void a_page_of_people_of_whom_nothing_is_known_any_more_leads_to_the_next() {
        var alike = List.of(personOf(told(born(birthday))), personOf(told(born(birthday))));
        var unlike = List.of(personOf(told(born(aBirthday()))), personOf(told(born(aBirthday()))));
        pair(alike, "2099-01-01T00:00:00Z");
        pair(unlike, "2099-01-01T00:00:01Z");
        try {
            worker.page("/people/duplicates?limit=1")
                    .body(not(containsString("There is nobody.")))
                    .body(containsString("The next ones"));
        } finally {
            Database.execute("delete from duplicate_pair where found_at >= '2099-01-01'");
        }
    }

    @Test
    void each_look_is_written_down_and_nobody_but_the_hub_has_one() {
        var person = personOf(told(born(birthday)));
        worker.page("/people/" + person + "/duplicates");
        worker.page("/people/" + person + "/merges").body(containsString("Nobody was."));
        worker.page("/people/duplicates?limit=2").body(containsString("<h1>People who may be one</h1>"));

        assertThat(Database.number(
                        "select count(*) from view_audit where person_id = ? and record_kind = 'DUPLICATES'", person))
                .isEqualTo(2);
        for (var stranger : new String[] {aReferrer(), Tokens.partner("PAGE-9")}) {
            var browser = Browser.of(stranger);
            browser.open("/people/" + person + "/duplicates").statusCode(403);
            browser.open("/people/" + person + "/merges").statusCode(403);
            browser.open("/people/duplicates").statusCode(403);
            browser.send("/people/" + person + "/merge", Map.of("words", WORDS)).statusCode(403);
        }
        worker.send("/people/" + person + "/merges/" + UUID.randomUUID() + "/undo", MISTAKE)
                .statusCode(403);
        manager.send("/people/" + person + "/merges/" + UUID.randomUUID() + "/undo", MISTAKE)
                .statusCode(404);
        var nobody = UUID.randomUUID();
        worker.open("/people/" + nobody + "/duplicates").statusCode(404);
        assertThat(Database.number(
                        "select count(*) from view_audit where person_id = ? and outcome = 'NOT_FOUND'", nobody))
                .isEqualTo(1);
    }

    private static void pair(List<UUID> people, String foundAt) {
        Database.execute(
                "insert into duplicate_pair (lower_id, higher_id, found_at)"
                        + " values (least(?, ?), greatest(?, ?), cast(? as timestamptz))"
                        + " on conflict (lower_id, higher_id) do update set found_at = excluded.found_at",
                people.getFirst(),
                people.getLast(),
                people.getFirst(),
                people.getLast(),
                foundAt);
    }

    private static String reference(UUID referralId) {
        return look(referralId).then().extract().path("referralRef");
    }
}
