package org.advocacyhub.triage.dispatch.domain;

import static org.advocacyhub.triage.conflict.domain.TieKind.BREAKDOWN;
import static org.advocacyhub.triage.conflict.domain.TieKind.HOUSING;
import static org.advocacyhub.triage.conflict.domain.TieKind.SUPPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.conflict.domain.Approval;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.conflict.domain.Tie;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.conflict.domain.Whom;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskApproval;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked when somebody is not independent (domain.md A.13 with C.6). */
class IndependentDispatchTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);
    private static final String MAIDSTONE = "E07000110";
    private static final String SWALE = "E07000113";
    private static final String THANET = "E07000114";

    /** S15, first and second sentence. */
    @Test
    void s15_the_partner_that_runs_the_persons_supported_living_is_excluded_and_the_clear_one_is_asked() {
        var decision = decide(careAct(), ties(tie("P2", SUPPORT)), full("P1"), partner("P2"), partner("P3"));

        assertEquals("P3", ((OfferTo) decision.dispatch()).partnerId());
        var excluded = candidate(decision, "P2");
        assertTrue(excluded.hasHardObstacle());
        assertEquals("C-01", excluded.obstacles().getFirst().ruleId());
        assertEquals(
                "It provides support to the person.",
                excluded.obstacles().getFirst().reason());
    }

    /** S15, third sentence; whoever has a right to an advocate does not wait for the full one meanwhile. */
    @Test
    void s15_without_a_clear_one_an_extra_purchase_is_asked_for() {
        assertEquals(
                new AskForSpot("NO_PARTNER_AVAILABLE"),
                decide(careAct(), ties(tie("P2", SUPPORT)), full("P1"), partner("P2"))
                        .dispatch());
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void when_all_are_hard_it_is_a_spot_request_whatever_the_band(Band band) {
        assertEquals(
                new AskForSpot("NO_PARTNER_AVAILABLE"),
                decide(
                                need(ServiceType.CARE_ACT, band),
                                ties(tie("P1", BREAKDOWN), tie("P2", SUPPORT)),
                                partner("P1"),
                                partner("P2"))
                        .dispatch());
    }

    @Test
    void what_only_the_contract_gives_waits_for_the_one_that_is_full() {
        assertEquals(
                new Wait("NO_CAPACITY"),
                decide(need(ServiceType.COMMUNITY, Band.P4), ties(tie("P2", BREAKDOWN)), full("P1"), partner("P2"))
                        .dispatch());
    }

    @Test
    void a_suspended_partner_is_no_conflict_of_the_person_so_the_others_are_waited_for() {
        var suspended = new Partner("P2", false, Partner.Status.SUSPENDED, 10, 0, 0, false, terms(MAIDSTONE), null);

        assertEquals(
                new Wait("NO_CAPACITY"),
                decide(careAct(), ties(), full("P1"), suspended).dispatch());
    }

    @Test
    void over_capacity_is_better_than_in_conflict_for_the_urgent() {
        var dispatch = decide(need(ServiceType.CARE_ACT, Band.P1), ties(tie("P2", SUPPORT)), full("P1"), partner("P2"))
                .dispatch();

        assertEquals(new OfferTo("P1", "KENT-ADV-2016", "LOT-1", "CAPACITY_OVERRIDDEN", null), dispatch);
    }

    @Test
    void a_soft_one_alone_goes_to_the_manager_and_an_approved_one_is_asked() {
        var tie = tie("P2", HOUSING);
        var need = need(ServiceType.COMMUNITY, Band.P4);

        assertEquals(
                new AskApproval("APPROVE_CONFLICT"),
                decide(need, ties(tie), partner("P2")).dispatch());
        var approved = decide(need, ties(List.of(approval("P2", "C-01", tie)), tie), partner("P2"));
        assertEquals("P2", ((OfferTo) approved.dispatch()).partnerId());
        assertEquals(
                Approval.Reason.PERSON_INFORMED_AND_AGREES,
                candidate(approved, "P2").conflicts().getFirst().approval().reason());
    }

    @Test
    void a_full_soft_one_is_no_help_to_who_may_wait_but_the_managers_choice_for_the_urgent() {
        var tie = tie("P2", HOUSING);

        assertEquals(
                new AskForSpot("NO_PARTNER_AVAILABLE"),
                decide(need(ServiceType.IMHA, Band.P3), ties(tie), full("P2")).dispatch());
        assertEquals(
                new AskApproval("APPROVE_CONFLICT"),
                decide(need(ServiceType.IMHA, Band.P2), ties(tie), full("P2")).dispatch());
    }

    @Test
    void the_hub_does_not_step_in_where_it_is_not_independent() {
        var hub = hub("HUB", List.of());
        var need = new Need(ServiceType.CARE_ACT, Band.P2, MAIDSTONE, null, List.of(), DAY, List.of("P1"), List.of());

        assertEquals("HUB", ((OfferTo) decide(need, ties(), partner("P1"), hub).dispatch()).partnerId());
        assertEquals(
                new AskForSpot("NO_PARTNER_AVAILABLE"),
                decide(need, ties(tie("HUB", TieKind.COMPLAINT)), partner("P1"), hub)
                        .dispatch());
    }

    /** C-10, both sides: an equal one, a better one, a worse one, and none. */
    @Test
    void the_hub_does_not_choose_itself_while_an_equal_or_better_partner_can_be_asked() {
        var hub = hub("HUB", terms(MAIDSTONE));

        assertEquals(List.of("C-10"), rules(decide(careAct(), ties(), partner("P1"), hub), "HUB"));
        var busier = loaded("P1", 5);
        assertEquals(List.of(), rules(decide(careAct(), ties(), busier, hub), "HUB"));
        assertEquals("HUB", ((OfferTo) decide(careAct(), ties(), busier, hub).dispatch()).partnerId());
        assertEquals(List.of(), rules(decide(careAct(), ties(), full("P1"), hub), "HUB"));
        var busyHub = new Partner("HUB", true, Partner.Status.ACTIVE, 10, 5, 0, false, terms(MAIDSTONE), null);
        assertEquals(List.of("C-10"), rules(decide(careAct(), ties(), partner("P1"), busyHub), "HUB"));
    }

    @Test
    void an_approved_self_dispatch_is_no_obstacle_and_stays_on_the_record() {
        var approval =
                new Approval("HUB", "C-10", null, Approval.Reason.NO_ALTERNATIVE_IN_TIME, Instant.EPOCH, "manager");

        var decision = decide(careAct(), ties(List.of(approval)), partner("P1"), hub("HUB", terms(MAIDSTONE)));

        assertEquals(List.of(), rules(decision, "HUB"));
        assertEquals("C-10", candidate(decision, "HUB").conflicts().getFirst().ruleId());
        assertEquals("P1", ((OfferTo) decision.dispatch()).partnerId());
    }

    /** S19, ranking part: the body of the volunteer partner comes first, though it has less room and a later id. */
    @Test
    void s19_the_body_that_already_supports_the_person_comes_first() {
        var decision = decide(careAct(), ties(tie("Z", TieKind.ADVOCACY)), partner("A"), loaded("Z", 8));

        assertEquals("Z", ((OfferTo) decision.dispatch()).partnerId());
        assertEquals("CONTINUITY", ((OfferTo) decision.dispatch()).decidedBy());
        var second = candidate(decision, "A").place();
        assertEquals(RankKey.CONTINUITY, second.decidedBy());
        assertEquals("After Z: it does not know the person, the other one does.", second.reason());
    }

    @Test
    void nearer_comes_first_in_three_bands() {
        var everywhereFromThanet =
                new Partner("A", false, Partner.Status.ACTIVE, 10, 0, 0, false, wholeArea(THANET), null);
        var everywhereFromSwale =
                new Partner("B", false, Partner.Status.ACTIVE, 10, 0, 0, false, wholeArea(SWALE), null);
        var here = new Partner("C", false, Partner.Status.ACTIVE, 10, 0, 0, false, terms(MAIDSTONE), null);

        var decision = decide(careAct(), ties(), everywhereFromThanet, everywhereFromSwale, here);

        assertEquals(
                List.of("C", "B", "A"),
                decision.candidates().stream().map(Candidate::partnerId).toList());
        assertEquals(
                List.of(0, 1, 2),
                decision.candidates().stream().map(one -> one.rank().distance()).toList());
        assertEquals(
                "After C: further away: it works in an adjacent district, the other one in the same district.",
                candidate(decision, "B").place().reason());
    }

    @Test
    void while_the_district_is_open_only_who_covers_the_whole_area_can_take_it() {
        var nowhere = new Need(ServiceType.CARE_ACT, Band.P3, null, null, List.of(), DAY, List.of(), List.of());
        var everywhere = new Partner("B", false, Partner.Status.ACTIVE, 10, 0, 0, false, wholeArea(SWALE), null);

        var decision =
                DispatchPolicy.decide(DispatchInputs.of(nowhere, List.of(partner("A"), everywhere), ties(), Set.of()));

        assertEquals(List.of("C.6-DISTRICT"), rules(decision, "A"));
        assertEquals(List.of(), rules(decision, "B"));
        assertEquals(2, candidate(decision, "B").rank().distance());
    }

    @Test
    void who_said_that_it_is_full_counts_as_full_and_the_hub_steps_in_when_all_said_so() {
        var need = new Need(ServiceType.CARE_ACT, Band.P3, MAIDSTONE, null, List.of(), DAY, List.of(), List.of("P1"));

        assertEquals(
                new Wait("NO_CAPACITY"), decide(need, ties(), partner("P1")).dispatch());
        assertEquals(
                "HUB_ITSELF",
                decide(need, ties(), partner("P1"), hub("HUB", List.of()))
                        .dispatch()
                        .reason());
        assertEquals(
                new Wait("NO_CAPACITY"),
                decide(need, ties(), partner("P1"), full("P2"), hub("HUB", List.of()))
                        .dispatch());
    }

    @Test
    void a_decision_of_the_first_reading_is_computed_as_it_was() {
        var hub = hub("HUB", terms(MAIDSTONE));
        var elsewhere = new Partner("B", false, Partner.Status.ACTIVE, 10, 0, 0, false, wholeArea(SWALE), null);
        var old = new DispatchInputs(
                new Need(ServiceType.CARE_ACT, Band.P3, MAIDSTONE, null, List.of(), DAY, List.of("ASKED"), null),
                List.of(partner("P1"), hub, elsewhere, partner("ASKED")),
                "C6/2015-04-01",
                null,
                null,
                null);

        var decision = DispatchPolicy.decide(old);

        assertEquals(
                List.of("P1", "HUB", "B", "ASKED"),
                decision.candidates().stream().map(Candidate::partnerId).toList());
        assertEquals(List.of(), rules(decision, "HUB"));
        assertEquals(1, candidate(decision, "B").rank().distance());
        assertEquals(
                "Declined this referral or let its offer lapse.",
                candidate(decision, "ASKED").obstacles().getFirst().reason());
        for (var candidate : decision.candidates()) {
            assertNull(candidate.conflicts());
            assertNull(candidate.place());
        }
        assertNull(((OfferTo) decision.dispatch()).decidedBy());
    }

    private static DispatchPolicy.Decision decide(Need need, ConflictFacts facts, Partner... partners) {
        return DispatchPolicy.decide(
                DispatchInputs.of(need, Arrays.asList(partners), facts, Set.of(SWALE, "E07000105")));
    }

    private static Candidate candidate(DispatchPolicy.Decision decision, String partnerId) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.partnerId().equals(partnerId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(DispatchPolicy.Decision decision, String partnerId) {
        return candidate(decision, partnerId).obstacles().stream()
                .map(Candidate.Obstacle::ruleId)
                .toList();
    }

    private static ConflictFacts ties(Tie... ties) {
        return ties(List.of(), ties);
    }

    private static ConflictFacts ties(List<Approval> approvals, Tie... ties) {
        return new ConflictFacts(List.of(ties), approvals, SomeInputs.PERIODS);
    }

    private static Tie tie(String partnerId, TieKind kind) {
        return new Tie(UUID.randomUUID(), partnerId, kind, kind.isService() ? Whom.PERSON : null, null, null);
    }

    private static Approval approval(String partnerId, String ruleId, Tie tie) {
        return new Approval(
                partnerId,
                ruleId,
                tie.conflictId(),
                Approval.Reason.PERSON_INFORMED_AND_AGREES,
                Instant.EPOCH,
                "manager");
    }

    private static Need careAct() {
        return need(ServiceType.CARE_ACT, Band.P3);
    }

    private static Need need(ServiceType type, Band band) {
        return new Need(type, band, MAIDSTONE, null, List.of(), DAY, List.of(), List.of());
    }

    private static Partner partner(String id) {
        return loaded(id, 0);
    }

    private static Partner full(String id) {
        return loaded(id, 10);
    }

    private static Partner loaded(String id, int cases) {
        return new Partner(id, false, Partner.Status.ACTIVE, 10, cases, 0, false, terms(MAIDSTONE), null);
    }

    private static Partner hub(String id, List<Subcontract> terms) {
        return new Partner(id, true, Partner.Status.ACTIVE, 10, 0, 0, false, terms, null);
    }

    private static List<Subcontract> terms(String... districts) {
        return List.of(subcontract("LOT-1", ServiceType.CARE_ACT, districts));
    }

    /** The type in the whole area, another type in one district: that is where it works. */
    private static List<Subcontract> wholeArea(String base) {
        return List.of(
                subcontract("LOT-1", ServiceType.CARE_ACT), subcontract("LOT-2", ServiceType.NHS_COMPLAINTS, base));
    }

    private static Subcontract subcontract(String lot, ServiceType type, String... districts) {
        return new Subcontract(
                "KENT-ADV-2016",
                lot,
                type == ServiceType.CARE_ACT ? Set.of(type, ServiceType.IMHA, ServiceType.COMMUNITY) : Set.of(type),
                Set.of(districts),
                Set.of(),
                2500,
                DAY.minusYears(1),
                null,
                0,
                0);
    }
}
