package org.advocacyhub.provider.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of a partner are told by e-mail what its feed says, by a real mail server (ADR 0137). */
@HubTest
@TestProfile(ByMail.class)
class MailboxTest {

    @Inject
    TellByMail tellByMail;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Partners partners;

    @Inject
    Clock clock;

    private final GreenMail server =
            new GreenMail(new ServerSetup(Integer.getInteger(ByMail.PORT), "localhost", ServerSetup.PROTOCOL_SMTP));

    private String partner;
    private String address;

    @BeforeEach
    void a_partner_without_a_system_of_its_own() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        address = partner.toLowerCase(Locale.ROOT) + "@example.org";
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void an_offer_is_told_once_with_its_time_and_reference_and_names_nobody() throws Exception {
        server.start();
        register("").body("toldAt", nullValue());
        var offer = Hub.made(AnOffer.to(partner).referralRef("R-2016000777-K").event());

        tellByMail.look();
        tellByMail.look();

        assertThat(got()).hasSize(1);
        var mail = got().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Offer to answer by 5 April 2016, 12:00 [R-2016000777-K]");
        assertThat(words(mail))
                .contains("https://partners.example.org/offers/" + offer.offerId())
                .contains("https://partners.example.org/partners/" + partner)
                .doesNotContain(offer.personKey())
                .doesNotContain("CARE_ACT");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("hub@example.org");
        assertThat(mail.getMessageID()).startsWith("<" + partner + "-").endsWith("@mailboxes.advocacyhub.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        standing().body("toldAt", equalTo(Hub.NOW.toString())).body("lastFailure", nullValue());
    }

    @Test
    void what_is_new_comes_in_one_mail_the_offer_that_ends_first_before_the_others() throws Exception {
        server.start();
        register("");
        var later = Hub.made(
                AnOffer.to(partner).answerBy(Hub.NOW.plus(Duration.ofHours(4))).event());
        var sooner = Hub.anOpenOffer(partner);

        tellByMail.look();

        assertThat(got()).hasSize(1);
        assertThat(got().getFirst().getSubject())
                .startsWith("Offer to answer by 5 April 2016, 12:00")
                .endsWith("(and 1 more)");
        assertThat(words(got().getFirst()))
                .containsSubsequence("/offers/" + sooner.offerId(), "/offers/" + later.offerId());
    }

    @Test
    void nobody_is_sent_to_an_offer_that_is_answered_or_over_nor_told_what_the_partner_did_itself() {
        server.start();
        register("");
        Hub.accepted(Hub.anOpenOffer(partner)); // tells CASE_OPENED too

        tellByMail.look();

        assertThat(got()).isEmpty();
        standing().body("toldAt", nullValue());
    }

    @Test
    void while_the_mail_server_is_away_it_is_tried_again_and_nothing_is_lost() {
        register("");
        Hub.anOpenOffer(partner);

        tellByMail.look();
        standing()
                .body("lastFailure", equalTo("MAIL_SERVER_AWAY"))
                .body("nextTryAt", equalTo(Hub.NOW.plusSeconds(60).toString()));
        TestClock.advance(Duration.ofSeconds(60));
        tellByMail.look();
        standing().body("nextTryAt", equalTo(Hub.NOW.plusSeconds(60 + 120).toString()));
        server.start();
        tellByMail.look();
        assertThat(got()).as("its time has not come").isEmpty();
        TestClock.advance(Duration.ofSeconds(120));
        tellByMail.look();

        assertThat(got()).hasSize(1);
        standing().body("lastFailure", nullValue()).body("nextTryAt", nullValue());
    }

    @Test
    void a_partner_chooses_what_it_is_told_and_a_new_address_is_tried_at_once() {
        register("");
        Hub.anOpenOffer(partner);
        tellByMail.look(); // in vain
        server.start();

        change("\"v0\"", "").statusCode(412);
        change(etag(), ",\"types\":[\"NO_SUCH\"]").statusCode(400);
        change(etag(), ",\"types\":[\"CASE_OPENED\"]").statusCode(200);
        tellByMail.look();
        assertThat(got()).as("offers were not chosen").isEmpty();

        Hub.anOpenCase(partner);
        tellByMail.look();
        assertThat(got()).hasSize(1);
    }

    @Test
    void what_was_before_the_first_is_not_told_and_after_the_last_nothing() {
        server.start();
        Hub.anOpenOffer(partner);
        register("");
        tellByMail.look();
        assertThat(got()).isEmpty();

        Hub.partner(partner).delete(path()).then().statusCode(204);
        Hub.anOpenOffer(partner);
        tellByMail.look();

        assertThat(got()).isEmpty();
        Hub.partner(partner)
                .get(path())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:no-mailbox"));
    }

    @Test
    void an_address_that_cannot_be_one_is_refused() {
        for (var wrong : List.of("nobody", "a@b", "a@b.c, d@e.f", "a@b.c\\nBcc: d@e.f")) {
            Hub.partner(partner)
                    .body("{\"address\":\"" + wrong + "\"}")
                    .put(path())
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("address"));
        }
    }

    @Test
    void where_no_mails_leave_nobody_is_promised_any() {
        var off = new PutMailbox(mailboxes, partners, new NoMails(), clock);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> off.handle(new OnlyPartner(partner), partner, null, address, List.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("mail-not-set-up"));
    }

    private record NoMails() implements MailboxConfig {

        @Override
        public Sender sender() {
            return Sender.OFF;
        }

        @Override
        public String from() {
            return "hub@example.org";
        }

        @Override
        public String pagesUrl() {
            return "https://partners.example.org";
        }

        @Override
        public String lookEvery() {
            return "off";
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }
    }

    private ValidatableResponse register(String more) {
        return Hub.partner(partner)
                .body("{\"address\":\"" + address + "\"" + more + "}")
                .put(path())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse change(String ifMatch, String more) {
        return Hub.partner(partner)
                .header("If-Match", ifMatch)
                .body("{\"address\":\"" + address + "\"" + more + "}")
                .put(path())
                .then();
    }

    private String etag() {
        return standing().extract().header("ETag");
    }

    private ValidatableResponse standing() {
        return Hub.partner(partner).get(path()).then().statusCode(200);
    }

    private String path() {
        return "/partners/" + partner + "/mailbox";
    }

    /** What came for this partner: mailboxes of other tests are looked after too. */
    private List<MimeMessage> got() {
        return Arrays.stream(server.getReceivedMessages()).filter(this::isForUs).toList();
    }

    private boolean isForUs(MimeMessage mail) {
        try {
            return address.equals(mail.getAllRecipients()[0].toString());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String words(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString().replace("\r\n", "\n").strip();
    }
}
