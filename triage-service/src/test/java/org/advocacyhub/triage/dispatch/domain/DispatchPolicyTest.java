package org.advocacyhub.triage.dispatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);
    private static final String MAIDSTONE = "E07000110";

    @Test
    void more_matching_specialisms_come_first() {
        var generalist = partner("A").build();
        var specialist =
                partner("Z").specialisms("DEMENTIA", "OLDER_PEOPLE").load(9).build();

        assertEquals("Z", offered(careAct("DEMENTIA", "OLDER_PEOPLE"), generalist, specialist));
    }

    @Test
    void then_who_knows_the_person() {
        assertEquals(
                "Z",
                offered(
                        careAct(),
                        partner("A").build(),
                        partner("Z").knowsPerson().load(9).build()));
    }

    @Test
    void then_who_names_the_district() {
        assertEquals(
                "Z",
                offered(
                        careAct(),
                        partner("A").districts().build(),
                        partner("Z").load(9).build()));
    }

    @Test
    void then_the_lesser_load_pending_offers_included() {
        assertEquals(
                "Z",
                offered(
                        careAct(),
                        partner("A").load(3).pending(1).build(),
                        partner("Z").load(3).build()));
    }

    @Test
    void then_who_is_further_below_its_share() {
        // A had 6 of 10 with a share of half, Z 4 of 10
        assertEquals(
                "Z",
                offered(
                        careAct(),
                        partner("A").share(6, 10).build(),
                        partner("Z").share(4, 10).build()));
    }

    @Test
    void then_anybody_before_the_hub_itself() {
        assertEquals(
                "Z", offered(careAct(), partner("A").hub().build(), partner("Z").build()));
    }

    @Test
    void then_the_id_so_that_the_same_figures_give_the_same_partner() {
        assertEquals(
                "A",
                offered(
                        careAct(),
                        partner("Z").build(),
                        partner("A").build(),
                        partner("M").build()));
    }

    @Test
    void each_partner_is_told_with_what_speaks_against_it() {
        var candidates = DispatchPolicy.candidates(SomeInputs.of(
                need(ServiceType.CARE_ACT, Band.P3, List.of(), List.of("ASKED")),
                List.of(
                        partner("ASKED").build(),
                        partner("ELSEWHERE").districts("E07000114").build(),
                        partner("ENDED").until(DAY.minusDays(1)).build(),
                        partner("FULL").load(10).build(),
                        partner("GOOD").build(),
                        partner("OTHER-TYPE").types(ServiceType.IMHA).build(),
                        partner("STOPPED").status(Partner.Status.SUSPENDED).build())));

        assertEquals("GOOD", candidates.getFirst().partnerId());
        assertEquals(List.of(), rules(candidates, "GOOD"));
        assertEquals(List.of("C.6-ASKED"), rules(candidates, "ASKED"));
        assertEquals(List.of("C.6-DISTRICT"), rules(candidates, "ELSEWHERE"));
        assertEquals(List.of("C.6-SUBCONTRACT"), rules(candidates, "ENDED"));
        assertEquals(List.of("C.6-CAPACITY"), rules(candidates, "FULL"));
        assertEquals(List.of("C.6-SUBCONTRACT"), rules(candidates, "OTHER-TYPE"));
        assertEquals(List.of("C-07"), rules(candidates, "STOPPED"));
    }

    @Test
    void a_subcontract_holds_to_its_last_day_and_from_its_first() {
        assertEquals("A", offered(careAct(), partner("A").until(DAY).build()));
        assertEquals("A", offered(careAct(), partner("A").from(DAY).build()));
        assertInstanceOf(
                AskForSpot.class,
                decide(careAct(), partner("A").from(DAY.plusDays(1)).build()));
    }

    @ParameterizedTest
    @EnumSource(Partner.Status.class)
    void a_paused_or_suspended_partner_gets_nothing_however_urgent(Partner.Status status) {
        var dispatch = decide(imha(), partner("A").status(status).build());

        assertEquals(status == Partner.Status.ACTIVE, dispatch instanceof OfferTo);
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void without_room_the_urgent_go_over_capacity_and_the_others_wait(Band band) {
        var need = need(ServiceType.CARE_ACT, band, List.of(), List.of());

        var dispatch = decide(need, partner("A").load(10).build());

        if (band.mayWait()) {
            assertEquals(new Wait("NO_CAPACITY"), dispatch);
        } else {
            assertEquals(
                    "CAPACITY_OVERRIDDEN",
                    assertInstanceOf(OfferTo.class, dispatch).reason());
        }
    }

    @Test
    void room_is_looked_for_before_capacity_is_overridden() {
        assertEquals(
                "Z",
                offered(
                        imha(),
                        partner("A").load(10).knowsPerson().build(),
                        partner("Z").load(9).build()));
    }

    @Test
    void the_last_free_place_is_given_once() {
        assertInstanceOf(
                OfferTo.class, decide(careAct(), partner("A").load(8).pending(1).build()));
        assertInstanceOf(
                Wait.class, decide(careAct(), partner("A").load(8).pending(2).build()));
    }

    @Test
    void when_all_declined_the_hub_steps_in_even_without_a_subcontract() {
        var hub = partner("HUB").hub().types().build();

        assertEquals("HUB", offered(declined(Band.P2, "A"), partner("A").build(), hub));
        assertEquals(
                new AskForSpot("NO_PARTNER_AVAILABLE"),
                decide(declined(Band.P2, "A", "HUB"), partner("A").build(), hub));
    }

    @Test
    void a_hub_without_room_lets_the_patient_ones_wait() {
        var hub = partner("HUB").hub().types().load(10).build();

        assertEquals(
                new Wait("NO_CAPACITY"),
                decide(declined(Band.P3, "A"), partner("A").build(), hub));
        assertEquals("HUB", offered(declined(Band.P1, "A"), partner("A").build(), hub));
    }

    @Test
    void who_declined_is_never_asked_again() {
        assertInstanceOf(
                AskForSpot.class, decide(declined(Band.P3, "A"), partner("A").build()));
    }

    @Test
    void s06_a_deafblind_person_needs_a_partner_with_sensory_knowledge() {
        var need = need(ServiceType.COMMUNITY, Band.P4, List.of("SENSORY_DEAFBLIND"), List.of());
        var generalist = partner("A").build();
        var sensory =
                partner("Z").specialisms("SENSORY_DEAF", "LEARNING_DISABILITY").build();

        assertEquals("Z", offered(need, generalist, sensory));
        assertEquals(new AskForSpot("SPECIALISM_GAP"), decide(need, generalist));
    }

    @Test
    void community_advocacy_is_bought_by_client_group_and_statutory_is_not() {
        var onlyMentalHealth = partner("A").specialisms("MENTAL_HEALTH").build();

        assertInstanceOf(
                AskForSpot.class,
                decide(need(ServiceType.COMMUNITY, Band.P4, List.of("AUTISM"), List.of()), onlyMentalHealth));
        assertEquals("A", offered(careAct("AUTISM"), onlyMentalHealth));
    }

    @Test
    void nobody_at_all_is_a_spot_request() {
        assertEquals(new AskForSpot("NO_PARTNER_AVAILABLE"), decide(careAct()));
    }

    @Test
    void the_offer_names_the_lot_that_fits_best() {
        var two = new Partner(
                "A",
                false,
                Partner.Status.ACTIVE,
                10,
                0,
                0,
                false,
                List.of(
                        subcontract("EVERYWHERE", Set.of(), Set.of(), DAY, null, 0, 0),
                        subcontract("HERE", Set.of(MAIDSTONE), Set.of(), DAY, null, 0, 0)),
                null);

        assertEquals(
                "HERE", assertInstanceOf(OfferTo.class, decide(careAct(), two)).lot());
    }

    @Test
    void a_partner_that_got_nothing_yet_is_below_its_share() {
        assertEquals(
                -5000, subcontract("L", Set.of(), Set.of(), DAY, null, 0, 0).shareBalance());
        assertEquals(
                1000, subcontract("L", Set.of(), Set.of(), DAY, null, 6, 10).shareBalance());
        assertTrue(subcontract("L", Set.of(), Set.of(), DAY, null, 4, 10).shareBalance() < 0);
    }

    private static Subcontract subcontract(
            String lot,
            Set<String> districts,
            Set<String> specialisms,
            LocalDate from,
            LocalDate to,
            long dispatched,
            long all) {
        return new Subcontract(
                "KENT-ADV-2016",
                lot,
                Set.of(ServiceType.CARE_ACT, ServiceType.IMHA, ServiceType.COMMUNITY),
                districts,
                specialisms,
                5000,
                from,
                to,
                dispatched,
                all);
    }

    private static List<String> rules(List<Candidate> candidates, String partnerId) {
        return candidates.stream()
                .filter(candidate -> candidate.partnerId().equals(partnerId))
                .flatMap(candidate -> candidate.obstacles().stream())
                .map(Candidate.Obstacle::ruleId)
                .toList();
    }

    private static String offered(Need need, Partner... partners) {
        return assertInstanceOf(OfferTo.class, decide(need, partners)).partnerId();
    }

    private static Dispatch decide(Need need, Partner... partners) {
        return DispatchPolicy.decide(SomeInputs.of(need, Arrays.asList(partners)))
                .dispatch();
    }

    private static Need careAct(String... specialisms) {
        return need(ServiceType.CARE_ACT, Band.P3, List.of(specialisms), List.of());
    }

    private static Need imha() {
        return need(ServiceType.IMHA, Band.P2, List.of(), List.of());
    }

    private static Need declined(Band band, String... by) {
        return need(ServiceType.CARE_ACT, band, List.of(), List.of(by));
    }

    private static Need need(ServiceType type, Band band, List<String> specialisms, List<String> declinedBy) {
        return new Need(
                type,
                band,
                MAIDSTONE,
                specialisms.isEmpty() ? null : specialisms.getFirst(),
                specialisms,
                DAY,
                declinedBy,
                List.of());
    }

    private static SomePartner partner(String id) {
        return new SomePartner(id);
    }

    private static final class SomePartner {
        private final String id;
        private boolean hub;
        private Partner.Status status = Partner.Status.ACTIVE;
        private int cases;
        private int offers;
        private boolean knowsPerson;
        private Set<ServiceType> types = Set.of(ServiceType.CARE_ACT, ServiceType.IMHA, ServiceType.COMMUNITY);
        private Set<String> districts = Set.of(MAIDSTONE);
        private Set<String> specialisms = Set.of();
        private LocalDate from = DAY.minusYears(1);
        private LocalDate to;
        private long dispatched;
        private long lotDispatched;

        SomePartner(String id) {
            this.id = id;
        }

        SomePartner hub() {
            hub = true;
            return this;
        }

        SomePartner status(Partner.Status given) {
            status = given;
            return this;
        }

        SomePartner load(int openCases) {
            cases = openCases;
            return this;
        }

        SomePartner pending(int pendingOffers) {
            offers = pendingOffers;
            return this;
        }

        SomePartner knowsPerson() {
            knowsPerson = true;
            return this;
        }

        SomePartner types(ServiceType... given) {
            types = Set.of(given);
            return this;
        }

        SomePartner districts(String... given) {
            districts = Set.of(given);
            return this;
        }

        SomePartner specialisms(String... given) {
            specialisms = Set.of(given);
            return this;
        }

        SomePartner from(LocalDate day) {
            from = day;
            return this;
        }

        SomePartner until(LocalDate day) {
            to = day;
            return this;
        }

        SomePartner share(long got, long ofAll) {
            dispatched = got;
            lotDispatched = ofAll;
            return this;
        }

        Partner build() {
            var under = new Subcontract(
                    "KENT-ADV-2016", "LOT-1", types, districts, specialisms, 5000, from, to, dispatched, lotDispatched);
            return new Partner(id, hub, status, 10, cases, offers, knowsPerson, List.of(under), null);
        }
    }
}
