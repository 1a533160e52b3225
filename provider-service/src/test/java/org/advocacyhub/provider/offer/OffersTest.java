package org.advocacyhub.provider.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** The scope of a query by itself: this transaction is background work, so row-level security shows everything. */
@HubTest
class OffersTest {

    @Inject
    Offers offers;

    @Test
    void a_scoped_query_leaves_other_partners_out_even_where_the_database_would_not() {
        TestClock.set(Hub.NOW);
        var offer = Hub.anOpenOffer(Hub.aPartner());
        var other = new OnlyPartner(Hub.aPartner());

        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(offers.locked(new EveryPartner(), offer.offerId()).isPresent());
            assertTrue(offers.locked(new OnlyPartner(offer.partnerId()), offer.offerId())
                    .isPresent());
            assertTrue(offers.locked(other, offer.offerId()).isEmpty());
            assertEquals(0, offers.page(other, null, null, 50).size());
        });
    }
}
