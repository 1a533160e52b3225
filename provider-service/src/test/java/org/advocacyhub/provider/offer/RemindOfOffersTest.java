package org.advocacyhub.provider.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners are reminded once of what they have not answered (domain.md C.6). */
@HubTest
class RemindOfOffersTest {

    @Inject
    RemindOfOffers remindOfOffers;

    private String partner;

    @BeforeEach
    void a_partner() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
    }

    /** Two office hours to answer, of which half an hour is left. */
    @Test
    void it_is_told_once_when_a_quarter_of_the_time_is_left() {
        var offer = anUrgentOffer();

        TestClock.set(offer.answerBy().minus(Duration.ofMinutes(30)).minusMillis(1));
        remindOfOffers.look();
        feedSays("OFFER_MADE");
        reminded(offer, null);

        TestClock.advance(Duration.ofMillis(1));
        remindOfOffers.look();
        TestClock.advance(Duration.ofMinutes(1));
        remindOfOffers.look();

        feedSays("OFFER_MADE", "OFFER_ENDS_SOON");
        reminded(offer, "2016-04-05T10:30:00Z");
        for (var reader : new String[] {Tokens.partner(partner), Tokens.of("hub-manager")}) {
            Browser.of(reader)
                    .page("/offers/" + offer.offerId())
                    .body(containsString("<dt>Reminded</dt><dd>5 April 2016, 11:30</dd>"));
        }
    }

    @Test
    void nobody_is_reminded_of_what_is_answered_or_taken_back() {
        Hub.accepted(anUrgentOffer());
        var declined = anUrgentOffer();
        Hub.partner(partner)
                .body("{\"reason\":\"NO_CAPACITY\"}")
                .post("/offers/" + declined.offerId() + "/decline")
                .then()
                .statusCode(200);
        var recalled = anUrgentOffer();
        Broker.publish(new OfferRecalled(
                recalled.referralId(), recalled.offerId(), partner, TestClock.now(), "REFERRAL_WITHDRAWN"));
        Hub.waitForState(recalled, "RECALLED");

        TestClock.set(recalled.answerBy().minus(Duration.ofMinutes(1)));
        remindOfOffers.look();

        assertThat(reminders()).isZero();
    }

    @Test
    void nobody_is_reminded_when_it_is_too_late_to_answer() {
        var offer = anUrgentOffer();

        TestClock.set(offer.answerBy().plusMillis(1));
        remindOfOffers.look();
        Hub.waitForState(offer, "LAPSED");
        remindOfOffers.look();

        assertThat(reminders()).isZero();
    }

    /** It is said at the last moment at which an answer is in time, too. */
    @Test
    void what_was_missed_while_the_service_was_down_is_made_up_for() {
        var offer = anUrgentOffer();

        TestClock.set(offer.answerBy());
        remindOfOffers.look();

        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void an_offer_that_is_heard_of_late_is_told_once_alone() {
        var late = Hub.made(AnOffer.to(partner)
                .band("P1")
                .answerBy(Hub.NOW.plus(Duration.ofMinutes(20)))
                .event());

        TestClock.set(late.answerBy().minusSeconds(1));
        remindOfOffers.look();

        assertThat(reminders()).isZero();
    }

    @Test
    void several_who_look_at_the_same_time_remind_of_each_once() throws Exception {
        var offers = IntStream.range(0, 12).mapToObj(n -> anUrgentOffer()).toList();
        TestClock.set(offers.getFirst().answerBy().minus(Duration.ofMinutes(10)));

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> look = () -> {
                remindOfOffers.look();
                return null;
            };
            for (var done : replicas.invokeAll(Collections.nCopies(6, look))) {
                done.get();
            }
        }

        assertThat(Database.rows(
                                "select offer_id from feed_entry where partner_id = ? and type = 'OFFER_ENDS_SOON'",
                                partner)
                        .stream()
                        .map(row -> row.get("offer_id"))
                        .toList())
                .hasSize(12)
                .hasSameElementsAs(offers.stream().map(OfferMade::offerId).collect(Collectors.toSet()));
    }

    private OfferMade anUrgentOffer() {
        return Hub.made(AnOffer.to(partner).band("P1").event());
    }

    private void feedSays(String... types) {
        Hub.partner(partner).get("/feed").then().body("items.type", contains(types));
    }

    private void reminded(OfferMade offer, String at) {
        Hub.partner(partner)
                .get("/offers/" + offer.offerId())
                .then()
                .body("remindedAt", at == null ? nullValue() : equalTo(at));
    }

    private long reminders() {
        return Database.number(
                "select count(*) from feed_entry where partner_id = ? and type = 'OFFER_ENDS_SOON'", partner);
    }
}
