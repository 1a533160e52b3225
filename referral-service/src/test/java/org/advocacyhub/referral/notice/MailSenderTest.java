package org.advocacyhub.referral.notice;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.ByMailAndWideOpen;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E-mails leave through a real mail server. */
@HubTest
@TestProfile(ByMailAndWideOpen.class)
class MailSenderTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @Inject
    SendNotices sendNotices;

    @Inject
    NoticeGauges gauges;

    private final GreenMail server = new GreenMail(
            new ServerSetup(Integer.getInteger(ByMailAndWideOpen.MAIL_PORT), "localhost", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void nothing_else_waits() {
        TestClock.set(NOW);
        Database.execute("delete from notification");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void an_acknowledgement_arrives() throws Exception {
        server.start();
        var referralId = refer(aReferrer(), withEmail(AReferral.forCareAct()));

        sendNotices.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        var notice = noticesOf(referralId)
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].sentBy", equalTo("mail"))
                .extract();
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("worker@example.org");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("post@example.org");
        assertThat(mail.getSubject()).isEqualTo(notice.<String>path("items[0].subject"));
        assertThat(words(mail)).isEqualTo(notice.<String>path("items[0].text"));
        assertThat(mail.getMessageID()).isEqualTo("<" + notice.path("items[0].noticeId") + "@notices.advocacyhub.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void while_the_mail_server_is_away_it_is_tried_again_and_then_given_up() {
        var referralId = refer(aReferrer(), withEmail(AReferral.forCareAct()));

        sendNotices.send();
        noticesOf(referralId)
                .body("items[0].state", equalTo("QUEUED"))
                .body("items[0].lastError", equalTo("MAIL_SERVER_AWAY"))
                .body("items[0].nextTryAt", equalTo(NOW.plusSeconds(60).toString()));

        for (var again = 2; again <= 6; again++) {
            TestClock.set(Instant.parse(noticesOf(referralId).extract().path("items[0].nextTryAt")));
            sendNotices.send();
            noticesOf(referralId).body("items[0].attempts", equalTo(again));
        }
        noticesOf(referralId).body("items[0].state", equalTo("FAILED")).body("items[0].maybeTwice", equalTo(false));
    }

    @Test
    void the_hub_gets_what_is_for_the_hub_and_posts_letters_itself() throws Exception {
        server.start();
        var referralId = refer(
                aReferrer(),
                AReferral.forImha().without("need.issueSummary").with("referrer.organisation", "Example hospital"));

        sendNotices.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                .isEqualTo("hub@example.org");
        noticesOf(referralId)
                .body("items.find { it.template == 'ACKNOWLEDGEMENT' }.channel", equalTo("LETTER"))
                .body("items.find { it.template == 'ACKNOWLEDGEMENT' }.sentBy", equalTo("inbox"));
    }

    @Test
    void a_crash_between_sending_and_writing_sends_once_more_and_says_so() {
        server.start();
        var referralId = refer(aReferrer(), withEmail(AReferral.forCareAct()));
        assertThat(sendNotices.claim()).hasSize(1); // and here the machine stops

        sendNotices.send();
        noticesOf(referralId).body("items[0].state", equalTo("QUEUED")); // it is still that machine's

        TestClock.advance(SendNotices.LEASE);
        sendNotices.send();

        noticesOf(referralId)
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].attempts", equalTo(2))
                .body("items[0].maybeTwice", equalTo(true));
    }

    @Test
    void after_a_second_crash_it_is_given_up() {
        var referralId = refer(aReferrer(), withEmail(AReferral.forCareAct()));
        assertThat(sendNotices.claim()).hasSize(1);
        TestClock.advance(SendNotices.LEASE);
        assertThat(sendNotices.claim()).hasSize(1);
        TestClock.advance(SendNotices.LEASE);

        sendNotices.send();

        noticesOf(referralId)
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].attempts", equalTo(2))
                .body("items[0].lastError", equalTo("OUTCOME_UNKNOWN"));
    }

    @Test
    void two_senders_never_take_the_same_notice() {
        refer(aReferrer(), withEmail(AReferral.forCareAct()));
        refer(aReferrer(), withEmail(AReferral.forCareAct()));

        assertThat(sendNotices.claim()).hasSize(2);
        assertThat(sendNotices.claim()).isEmpty();
    }

    @Test
    void a_recipient_whose_key_was_shredded_is_given_up() {
        var referralId = refer(aReferrer(), withEmail(AReferral.forCareAct()));
        Database.execute("delete from data_key where owner_id = ?", referralId);

        sendNotices.send();

        noticesOf(referralId)
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].lastError", equalTo("RECIPIENT_UNREADABLE"));
    }

    @Test
    void operations_see_how_many_wait_and_how_many_failed() {
        var referralId = refer(aReferrer(), withEmail(AReferral.forCareAct()));
        refer(aReferrer(), withEmail(AReferral.forCareAct()));
        Database.execute("update notification set state = 'FAILED' where referral_id = ?", referralId);

        gauges.look();

        assertThat(as(Tokens.of("service")).get("/q/metrics").asString())
                .containsPattern("(?m)^hub_notices_waiting(\\{.*})? 1\\.0")
                .containsPattern("(?m)^hub_notices_failed(\\{.*})? 1\\.0");
    }

    private static String words(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n").strip();
    }

    private static ValidatableResponse noticesOf(UUID referralId) {
        return as(Tokens.of("triage-worker"))
                .get("/notices?referralId=" + referralId)
                .then()
                .statusCode(200);
    }

    private static AReferral withEmail(AReferral referral) {
        return referral.with("referrer.email", "worker@example.org");
    }
}
