package org.advocacyhub.provider.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.testkit.Database;
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
    PostLetter postLetter;

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

    /** All that end soon in one mail, and none that is answered meanwhile (domain.md C.6). */
    @Test
    void offers_that_nobody_answered_are_told_once_more_in_one_mail() throws Exception {
        server.start();
        register("");
        var first = Hub.anOpenOffer(partner);
        var second = Hub.anOpenOffer(partner);
        var answered = Hub.anOpenOffer(partner);
        tellByMail.look();

        endSoon(first, second, answered);
        Hub.accepted(answered);
        tellByMail.look();
        tellByMail.look();

        assertThat(got()).hasSize(2);
        var reminder = got().get(1);
        assertThat(reminder.getSubject())
                .isEqualTo("Reminder: offer to answer by 5 April 2016, 12:00 [R-2016000123-K] (and 1 more)");
        assertThat(words(reminder))
                .contains("/offers/" + first.offerId(), "/offers/" + second.offerId())
                .doesNotContain(answered.offerId().toString());
    }

    @Test
    void what_could_not_be_told_before_is_told_once_and_not_with_its_reminder() throws Exception {
        register("");
        var offer = Hub.anOpenOffer(partner);
        tellByMail.look(); // in vain
        endSoon(offer);
        server.start();
        TestClock.advance(Duration.ofMinutes(1));
        tellByMail.look();

        assertThat(got()).hasSize(1);
        assertThat(got().getFirst().getSubject()).isEqualTo("Offer to answer by 5 April 2016, 12:00 [R-2016000123-K]");
        assertThat(words(got().getFirst())).containsOnlyOnce("/offers/" + offer.offerId());
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

    /** ADR 0137: a mail says what is still so. */
    @Test
    void a_case_to_take_over_is_told_as_long_as_it_is_asked_for() throws Exception {
        server.start();
        var giving = Hub.aPartner();
        register("");
        var asked = asked(giving, Hub.anOpenCase(giving));
        var takenBack = asked(giving, Hub.anOpenCase(giving));
        Hub.partner(giving).body("{}").post("/transfers/" + takenBack + "/withdrawal");

        tellByMail.look();

        assertThat(got()).hasSize(1);
        assertThat(words(got().getFirst()))
                .containsOnlyOnce("Case that you are asked to take over")
                .contains("https://partners.example.org/transfers/" + asked)
                .doesNotContain(takenBack);
    }

    @Test
    void nobody_is_sent_to_a_closed_case() {
        server.start();
        register("");
        var caseId = Hub.anOpenCase(partner);
        tells("VISIT_OVERDUE", caseId);
        tellByMail.look();
        assertThat(got()).hasSize(1);

        tells("ALLOCATION_OVERDUE", caseId); // and yet somebody is named
        tells("VISIT_OVERDUE", caseId);
        closed(caseId);
        tellByMail.look();

        assertThat(got()).as("there is nothing to be done any more").hasSize(1);
    }

    @Test
    void what_can_not_be_told_to_one_keeps_no_other_back() {
        server.start();
        register("");
        var other = Hub.aPartner();
        Hub.partner(other)
                .body("{\"address\":\"other@example.org\"}")
                .put("/partners/" + other + "/mailbox")
                .then()
                .statusCode(200);
        Hub.anOpenOffer(other);
        Hub.anOpenOffer(partner);
        Database.execute(
                "update mailbox set due_at = '2100-01-01' where partner_id not in (?, ?)",
                partner,
                other); // of other tests

        new TellByMail(mailboxes, postLetter, new FirstFails(), clock, new SimpleMeterRegistry()).look();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(Database.number(
                        "select count(*) from mailbox where last_failure = 'MAIL_NOT_MADE' and due_at = ? and partner_id in (?, ?)",
                        Timestamp.from(Hub.NOW.plusSeconds(60)),
                        partner,
                        other))
                .isEqualTo(1);
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

    /** Where they left before, and no more. */
    @Test
    void where_no_mails_leave_any_more_none_are_said_to() {
        register("");
        var forms = new MailboxForms(mailboxes, new NoMails());

        assertThat(QuarkusTransaction.requiringNew()
                        .<Optional<?>>call(() -> forms.told(new OnlyPartner(partner), partner)))
                .isEmpty();
    }

    /** Fails for whoever's turn comes first. */
    private static final class FirstFails extends NoMails {

        private boolean failed;

        @Override
        public Sender sender() {
            return Sender.MAIL;
        }

        @Override
        public String pagesUrl() {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("the first fails");
            }
            return super.pagesUrl();
        }
    }

    private static class NoMails implements MailboxConfig {

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

    private String asked(String giving, String caseId) {
        return Hub.partner(giving)
                .header("If-Match", Hub.partner(giving).get("/cases/" + caseId).header("ETag"))
                .body("""
                        {"toPartner":"%s","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-04-05","handoverNote":"A note."}
                        """.formatted(partner))
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(201)
                .extract()
                .path("transferId");
    }

    private void closed(String caseId) {
        Hub.partner(partner)
                .body("{\"reason\":\"DIED\",\"closedOn\":\"2016-04-05\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);
    }

    private void endSoon(OfferMade... offers) {
        for (var offer : offers) {
            Database.execute("""
                    insert into feed_entry (partner_id, type, at, offer_id, referral_id)
                    select partner_id, 'OFFER_ENDS_SOON', offered_at, id, referral_id from offer where id = ?
                    """, offer.offerId());
        }
    }

    private void tells(String type, String caseId) {
        Database.execute("""
                insert into feed_entry (partner_id, type, at, case_id, referral_id)
                select partner_id, ?, opened_at, id, referral_id from advocacy_case where id = ?::uuid
                """, type, caseId);
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
