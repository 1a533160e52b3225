package org.advocacyhub.triage.dispatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;

/** CO-02 (need N32): the partner that was named to go on with a case of the provider before. A ranks before Z by its id. */
class NamedPartnerTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @Test
    void it_is_asked_before_one_that_ranks_better_and_is_no_rank() {
        var decision = decide(Band.P3, "Z", partner("A", 9), partner("Z", 9));

        assertEquals(new OfferTo("Z", "KENT-ADV-2016", "LOT-1", "CARRIED_OVER", "CO-02"), decision.dispatch());
        assertEquals("It is carried over, and this partner was named to go on with it (CO-02).", decision.reason());
    }

    @Test
    void room_elsewhere_comes_before_a_named_partner_that_is_full() {
        var decision = decide(Band.P1, "Z", partner("A", 9), partner("Z", 10));

        assertEquals("A", ((OfferTo) decision.dispatch()).partnerId());
        assertEquals(
                "It is carried over, and the partner that was named to go on with it can't be asked (CO-02): "
                        + candidate(decision, "Z").obstacles().getFirst().reason(),
                decision.reason());
    }

    /** Whoever goes on with it goes over its capacity: then better the one that knows the person. */
    @Test
    void of_those_that_are_all_full_it_is_asked_when_the_person_may_not_wait() {
        var decision = decide(Band.P2, "Z", partner("A", 10), partner("Z", 10));

        assertEquals(new OfferTo("Z", "KENT-ADV-2016", "LOT-1", "CAPACITY_OVERRIDDEN", "CO-02"), decision.dispatch());
        assertEquals("It is carried over, and this partner was named to go on with it (CO-02).", decision.reason());
        assertEquals(
                new Wait("NO_CAPACITY"),
                decide(Band.P3, "Z", partner("A", 10), partner("Z", 10)).dispatch());
        assertEquals(
                new OfferTo("A", "KENT-ADV-2016", "LOT-1", "CAPACITY_OVERRIDDEN", null),
                decide(Band.P2, null, partner("A", 10), partner("Z", 10)).dispatch());
    }

    /** All others declined, so the hub is asked, as C.6 has it: it was named, and it would not be true that it can't be asked. */
    @Test
    void of_a_hub_that_was_named_and_is_asked_in_the_end_nobody_says_that_it_can_not_be() {
        var hub = new Partner("HUB", true, Partner.Status.ACTIVE, 10, 0, 0, false, List.of(), null);

        var decision = decide(Band.P3, "HUB", hub);

        assertEquals("HUB_ITSELF", ((OfferTo) decision.dispatch()).reason());
        assertEquals("It is carried over, and this partner was named to go on with it (CO-02).", decision.reason());
    }

    @Test
    void where_nobody_was_named_nothing_is_said_of_it() {
        assertNull(decide(Band.P3, null, partner("A", 0)).reason());
    }

    private static DispatchPolicy.Decision decide(Band band, String named, Partner... partners) {
        var need = new Need(ServiceType.CARE_ACT, band, "E07000110", null, List.of(), DAY, List.of(), List.of());
        return DispatchPolicy.decide(SomeInputs.of(need, List.of(partners)).carriedOverTo(named));
    }

    private static Candidate candidate(DispatchPolicy.Decision decision, String partnerId) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.partnerId().equals(partnerId))
                .findFirst()
                .orElseThrow();
    }

    private static Partner partner(String id, int openCases) {
        var terms = new Subcontract(
                "KENT-ADV-2016", "LOT-1", Set.of(ServiceType.CARE_ACT), Set.of(), Set.of(), 5000, DAY, null, 0, 0);
        return new Partner(id, false, Partner.Status.ACTIVE, 10, openCases, 0, false, List.of(terms), null);
    }
}
