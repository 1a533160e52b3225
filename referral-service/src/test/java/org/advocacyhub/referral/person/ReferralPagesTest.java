package org.advocacyhub.referral.person;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever works on a referral reads in a browser who the person is and how to be in touch (domain.md B.3, H.2, H.6). */
@HubTest
class ReferralPagesTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String referrer = aReferrer();
    private final Browser worker = Browser.of(Tokens.of("triage-worker"));
    private final Browser manager = Browser.of(Tokens.of("hub-manager"));

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void the_hub_reads_who_it_is_how_to_be_in_touch_and_what_for_and_that_is_written_down() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var person = personOf(referralId);

        worker.page("/referrals/" + referralId)
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<dd>Example</dd>"))
                .body(containsString("01632 960001"))
                .body(containsString("1 Example Street"))
                .body(containsString("<strong>Nothing speaks against contact with the person.</strong>"))
                .body(containsString("<li>Phone: marked safe</li>"))
                .body(containsString("Leave no message on a machine."))
                .body(containsString("Help with a letter about the tenancy."))
                .body(containsString("Test Worker"))
                .body(containsString("What happened"));

        assertThat(looks(person, "PERSON")).isEqualTo(1);
        assertThat(looks(person, "CONTACT_PLAN")).isEqualTo(1);
    }

    @Test
    void each_reads_the_classes_that_are_theirs_and_nobody_is_told_why_it_could_do_harm() {
        var referralId = refer(
                referrer,
                AReferral.forCareAct()
                        .with("risk.domesticAbuse", "Y")
                        .with("safeContact.codeWord", "Rhubarb")
                        .with("safeContact.safeToText", "N"));

        worker.page("/referrals/" + referralId)
                .body(containsString("<strong>Use only what is marked safe.</strong>"))
                .body(containsString("Ask for the code word before you say anything."))
                .body(containsString("<li>Text: never</li>"))
                .body(containsString("The address is shown to the advocate of the case"))
                .body(not(containsString("1 Example Street")))
                .body(not(containsString("Rhubarb")))
                .body(not(containsString("Domestic abuse")));
        manager.page("/referrals/" + referralId)
                .body(containsString("Rhubarb"))
                .body(containsString("Domestic abuse"))
                .body(containsString("1 Example Street"));
    }

    @Test
    void a_partner_and_its_advocate_read_it_once_the_case_is_theirs_and_others_never() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var address = "/referrals/" + referralId;
        var partner = Browser.of(Tokens.partner("PAGE-1"));
        partner.open(address).statusCode(404);

        Broker.publish(opened(referralId, "PAGE-1", NOW.plusSeconds(60)));

        await().untilAsserted(() -> partner.open(address).statusCode(200));
        partner.page(address).body(containsString("01632 960001"));
        Browser.of(Tokens.advocate("PAGE-1", "PAGE-1-01")).page(address).body(containsString("01632 960001"));
        Browser.of(Tokens.advocate("PAGE-1", "PAGE-1-02"))
                .page(address)
                .body(not(containsString("01632 960001")))
                .body(not(containsString("How to be in touch")));
        Browser.of(Tokens.partner("PAGE-2")).open(address).statusCode(404);
    }

    @Test
    void whoever_sent_it_reads_how_far_it_has_come_and_nothing_of_the_person() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var mine = Browser.of(referrer);

        mine.page("/referrals").body(containsString("/referrals/" + referralId));
        mine.page("/referrals/" + referralId)
                .body(containsString("What happened"))
                .body(not(containsString("01632 960001")))
                .body(not(containsString("How to be in touch")));
        var other = Browser.of(aReferrer());
        other.page("/referrals").body(not(containsString(referralId.toString())));
        other.open("/referrals/" + referralId).statusCode(404);
        worker.open("/referrals/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_referral_of_somebody_with_many_later_ones_is_read_as_any_other() {
        var somebody = Somebody.born(Somebody.aBirthday(), Somebody.aNumber());
        var first = refer(referrer, somebody);
        for (var later = 0; later < 50; later++) {
            TestClock.set(NOW.plusSeconds(60 * later + 60));
            refer(referrer, somebody);
        }
        var person = personOf(first);

        worker.page("/referrals/" + first)
                .body(containsString("01632 960001"))
                .body(containsString("How to be in touch"));
        assertThat(looks(person, "PERSON")).isEqualTo(1);
        assertThat(looks(person, "CONTACT_PLAN")).isEqualTo(1);
    }

    /** H.6: of a referral that is not its case a partner is shown nothing of the person, whatever else it may read of them. */
    @Test
    void what_was_not_shown_is_not_written_down_as_shown() {
        var somebody = Somebody.born(Somebody.aBirthday(), Somebody.aNumber());
        var partner = "PAGE-" + UUID.randomUUID();
        var token = Tokens.partner(partner);
        var theirs = refer(referrer, somebody);
        Broker.publish(opened(theirs, partner, NOW.plusSeconds(60)));
        var browser = Browser.of(token);
        await().untilAsserted(() -> browser.open("/referrals/" + theirs).statusCode(200));
        var sent = refer(
                token,
                somebody.with("channel", "INTERNAL_TRANSFER").with("referrer.referrerType", "PARTNER_ORGANISATION"));
        var person = personOf(sent);
        var before = looks(person, "PERSON");

        browser.page("/referrals/" + sent).body(not(containsString("01632 960001")));

        assertThat(looks(person, "PERSON")).isEqualTo(before);
    }

    @Test
    void of_a_long_history_the_latest_is_shown() {
        var referralId = refer(referrer, AReferral.forCareAct());
        Database.execute("""
                insert into referral_timeline (id, referral_id, at, told_by, event, words)
                select gen_random_uuid(), ?, timestamptz '2016-04-06' + n * interval '1 minute', 'test', 'TEST', 'Entry ' || n || '.'
                from generate_series(1, 200) n""", referralId);

        worker.page("/referrals/" + referralId)
                .body(containsString("Entry 200."))
                .body(containsString("<p>The latest 200.</p>"));
    }

    /** ADR 0136: nobody is shown a way that ends in a 403, and everybody one home. */
    @Test
    void each_is_shown_the_ways_that_are_open_to_them() {
        var referralId = refer(referrer, AReferral.forCareAct());
        Broker.publish(opened(referralId, "PAGE-3", NOW.plusSeconds(60)));
        var advocate = Browser.of(Tokens.advocate("PAGE-3", "PAGE-3-01"));
        await().untilAsserted(() -> advocate.open("/referrals/" + referralId).statusCode(200));

        advocate.page("/referrals/" + referralId)
                .body(not(containsString("\"/referrals\"")))
                .body(containsString("<a href=\"/\">Start</a>"))
                .body(containsString("/referrals/sign-out"));
        advocate.page("/").body(not(containsString("\"/referrals\""))).body(containsString("\"/refer\""));
        worker.page("/").body(containsString("<a href=\"/referrals\">Referrals</a>"));
        worker.page("/referrals").body(containsString("<a href=\"/referrals\" aria-current=\"page\">Referrals</a>"));
        Browser.of(Tokens.of("commissioner")).page("/").body(containsString("Nothing here is for your account."));
        Browser.of(aReferrer()).page("/referrals").body(containsString("You have sent none."));
    }

    private static long looks(UUID person, String kind) {
        return Database.number(
                "select count(*) from view_audit where person_id = ? and outcome = 'SHOWN' and record_kind = ?",
                person,
                kind);
    }
}
