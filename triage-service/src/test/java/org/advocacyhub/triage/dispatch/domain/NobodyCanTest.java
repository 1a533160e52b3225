package org.advocacyhub.triage.dispatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskPerson;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Escalate;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;

/** Domain.md C.6 and F.7: a spot order is for a duty or a court order alone. */
class NobodyCanTest {

    private static final AskForSpot NOBODY = new AskForSpot("NO_PARTNER_AVAILABLE");

    @Test
    void a_duty_is_bought() {
        assertEquals(NOBODY, NobodyCan.take(NOBODY, need(ServiceType.CARE_ACT, Band.P3), null));
        assertEquals(NOBODY, NobodyCan.take(NOBODY, need(ServiceType.RULE_1_2_REP, Band.P3), null));
    }

    @Test
    void a_power_goes_to_the_commissioner() {
        assertEquals(
                new Escalate("NO_PARTNER_AVAILABLE"),
                NobodyCan.take(NOBODY, need(ServiceType.IMCA_SAFEGUARDING, Band.P2), null));
    }

    @Test
    void what_only_the_contract_gives_waits_and_an_urgent_one_goes_to_a_person() {
        assertEquals(
                new Wait("NO_PARTNER_AVAILABLE"), NobodyCan.take(NOBODY, need(ServiceType.COMMUNITY, Band.P4), null));
        assertEquals(
                new AskPerson("CHOOSE_PARTNER"), NobodyCan.take(NOBODY, need(ServiceType.PARENT_CP, Band.P2), null));
    }

    @Test
    void with_an_approved_order_somebody_finds_who_delivers() {
        assertEquals(
                new AskPerson("CHOOSE_PARTNER"),
                NobodyCan.take(NOBODY, need(ServiceType.CARE_ACT, Band.P3), UUID.randomUUID()));
    }

    @Test
    void everything_else_stays_as_it_is() {
        var offer = new OfferTo("AFA", "KENT-ADV-2016", "LOT-1", "BEST_RANKED", null);

        assertSame(offer, NobodyCan.take(offer, need(ServiceType.COMMUNITY, Band.P4), null));
    }

    private static Need need(ServiceType type, Band band) {
        return new Need(type, band, "E07000110", null, List.of(), LocalDate.of(2019, 2, 20), List.of(), null);
    }
}
