package org.advocacyhub.triage.screening.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.SomeTargets;
import org.advocacyhub.triage.eligibility.domain.Parameters;
import org.advocacyhub.triage.geography.domain.Geography;
import org.advocacyhub.triage.geography.domain.OutcodeArea;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.advocacyhub.triage.screening.domain.Conclusion.AskForSpot;
import org.advocacyhub.triage.screening.domain.Conclusion.AskPerson;
import org.advocacyhub.triage.screening.domain.Conclusion.AskReferrer;
import org.advocacyhub.triage.screening.domain.Conclusion.End;
import org.advocacyhub.triage.screening.domain.Conclusion.Ended;
import org.advocacyhub.triage.screening.domain.Conclusion.QueueReason;
import org.advocacyhub.triage.screening.domain.Conclusion.Triaged;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);
    private static final Candidate MAIDSTONE = new Candidate("E07000110", "Maidstone", true);
    private static final Candidate ASHFORD = new Candidate("E07000105", "Ashford", true);
    private static final Candidate CANTERBURY = new Candidate("E07000106", "Canterbury", true);
    private static final Candidate MEDWAY = new Candidate("E06000035", "Medway", false);
    private static final Geography KENT =
            new Geography("E10000016", Map.of("E10000016", "Kent County Council"), null, null, List.of(), "G1/test");
    private static final Map<String, OutcodeArea> AREAS = Map.of(
            "ME15", new OutcodeArea("ME15", AreaClass.S, List.of(MAIDSTONE), "G2/test"),
            "CT1", new OutcodeArea("CT1", AreaClass.S, List.of(CANTERBURY), "G2/test"),
            "ME17", new OutcodeArea("ME17", AreaClass.M, List.of(MAIDSTONE, ASHFORD), "G2/test"),
            "ME7", new OutcodeArea("ME7", AreaClass.M, List.of(MEDWAY, MAIDSTONE), "G2/test"),
            "ME2", new OutcodeArea("ME2", AreaClass.X, List.of(), "G2/test"));

    @Test
    void a_complete_eligible_referral_is_triaged() {
        var decision = decide(SomeFacts.careAct());

        assertInstanceOf(Triaged.class, decision.conclusion());
        assertEquals("CA67-15", decision.eligibility().ruleId());
        assertEquals("AUT-01", decision.authority().ruleId());
        assertEquals("E07000110", decision.district());
        assertEquals(Band.P3, decision.banding().band());
        assertEquals(
                List.of("CA67/2015-04-01", "AUT/2015-04-01", "G2/test", "G3/2015-04-01", "C3/2015-04-01", "C2/test"),
                decision.tableVersions());
    }

    @Test
    void imha_goes_by_the_hospitals_place() {
        assertEquals("E07000106", decide(SomeFacts.imha(MhaStatus.S3)).district());
    }

    @Test
    void what_the_form_lacks_is_asked_for_unless_it_is_urgent() {
        var asked = assertInstanceOf(
                AskReferrer.class,
                decide(SomeFacts.careAct().missing("B1-08", "B1-61")).conclusion());

        assertEquals(List.of("B1-08", "B1-61"), asked.questions());
        assertInstanceOf(
                Triaged.class,
                decide(SomeFacts.imha(MhaStatus.S3).missing("B1-08")).conclusion());
    }

    @Test
    void the_referrer_is_asked_once_for_the_table_and_the_form() {
        var noArea = SomeFacts.careAct()
                .grounds(new Facts.CareAct(
                        Process.NEEDS_ASSESSMENT,
                        Answer.Y,
                        List.of(),
                        AppropriatePerson.NONE,
                        Answer.U,
                        null,
                        null,
                        Answer.U,
                        Answer.U,
                        Answer.Y))
                .missing("B1-36");

        var asked = assertInstanceOf(AskReferrer.class, decide(noArea).conclusion());

        assertEquals(List.of("CA67-06", "B1-36"), asked.questions());
    }

    @Test
    void a_refusal_by_the_person_ends_it() {
        var ended = assertInstanceOf(
                Ended.class,
                decide(SomeFacts.careAct().authority(Answer.Y, Answer.N)).conclusion());

        assertEquals(End.REJECTED, ended.end());
        assertEquals("AUT-02", ended.ruleId());
    }

    @Test
    void lacking_capacity_is_no_obstacle_to_a_statutory_type_and_makes_it_non_instructed() {
        var decision = decide(SomeFacts.careAct().bestInterestsNote());

        assertInstanceOf(Triaged.class, decision.conclusion());
        assertTrue(decision.isNonInstructed());
        assertFalse(decide(SomeFacts.careAct()).isNonInstructed());
    }

    @Test
    void non_instructed_community_advocacy_is_the_managers_decision() {
        assertEquals(QueueReason.REFER_TO_MANAGER, queued(SomeFacts.community().bestInterestsNote()));
    }

    @Test
    void an_open_district_goes_to_a_person_and_a_pick_goes_on() {
        assertEquals(QueueReason.DISTRICT_UNRESOLVED, queued(SomeFacts.careAct().home("ME17")));
        assertEquals(
                QueueReason.DISTRICT_UNRESOLVED, queued(SomeFacts.community().home("ME17")));
        assertEquals(
                QueueReason.DISTRICT_UNRESOLVED, queued(SomeFacts.community().home("ME7")));
        assertEquals(
                QueueReason.DISTRICT_UNRESOLVED, queued(SomeFacts.community().home("ZZ9")));

        var picked = Screening.decide(inputs(SomeFacts.community().home("ME7").facts(), null, MAIDSTONE, Set.of()));

        assertInstanceOf(Triaged.class, picked.conclusion());
        assertEquals("E07000110", picked.district());
    }

    @Test
    void the_referrers_word_settles_an_open_district() {
        var stated = Screening.decide(inputs(SomeFacts.community().home("ME17").facts(), ASHFORD, null, Set.of()));

        assertEquals("E07000105", stated.district());
        assertTrue(stated.whereabouts().evidence().contains("referrer states"));
    }

    @Test
    void outside_the_area_community_ends_and_a_statutory_type_never_does() {
        var ended = assertInstanceOf(
                Ended.class, decide(SomeFacts.community().home("ME2")).conclusion());

        assertEquals(End.OUT_OF_AREA, ended.end());
        assertEquals("COM-02", ended.ruleId());
        assertEquals(QueueReason.OUT_OF_AREA, queued(SomeFacts.careAct().home("ME2")));
        assertEquals(
                QueueReason.OUT_OF_AREA,
                queued(SomeFacts.imha(MhaStatus.S3)
                        .grounds(new Facts.Imha(MhaStatus.S3, DAY, Answer.N, Answer.N, Answer.N, Answer.N))));
    }

    @Test
    void immediate_danger_goes_to_a_person_first() {
        assertEquals(QueueReason.IMMEDIATE_DANGER, queued(SomeFacts.careAct().immediateDanger()));
    }

    @Test
    void s18_what_is_not_commissioned_is_a_spot_request_if_statutory_and_refused_if_not() {
        var careAct = Screening.decide(inputs(SomeFacts.careAct().facts(), null, null, Set.of(ServiceType.CARE_ACT)));
        var community =
                Screening.decide(inputs(SomeFacts.community().facts(), null, null, Set.of(ServiceType.COMMUNITY)));

        assertInstanceOf(AskForSpot.class, careAct.conclusion());
        assertEquals(
                "NOT_COMMISSIONED",
                assertInstanceOf(Ended.class, community.conclusion()).ruleId());
    }

    @Test
    void s18_rule_3a_that_is_not_commissioned_is_eligible_and_asks_for_a_spot_order() {
        var asked = inputs(SomeFacts.court().facts(), null, null, Set.of(ServiceType.RULE_1_2_REP));

        var decision = Screening.decide(asked);

        assertEquals("R12-07", decision.eligibility().ruleId());
        assertEquals("AUT-11", decision.authority().ruleId());
        assertInstanceOf(AskForSpot.class, decision.conclusion());
    }

    @Test
    void s21_a_project_that_is_not_listed_is_refused_and_the_listed_one_goes_on() {
        var flood = SomeFacts.community().type(ServiceType.BESPOKE).project("flood-2015");
        var unlisted = assertInstanceOf(Ended.class, decide(flood).conclusion());
        var in = inputs(flood.facts(), null, null, Set.of());
        var listed = Screening.decide(new ScreeningInputs(
                in.facts(),
                DAY,
                DAY,
                0,
                in.homeArea(),
                null,
                null,
                null,
                in.parameters().withListedProjects(Set.of("flood-2015")),
                in.targets(),
                Set.of(),
                null));

        assertEquals("BES-02", unlisted.ruleId());
        assertInstanceOf(Triaged.class, listed.conclusion());
    }

    /** A.1.1: a court's representative is for somebody who lacks capacity for the arrangements (mode NI, AUT-11). */
    @Test
    void whom_a_court_appoints_acts_without_instruction() {
        var decision = decide(SomeFacts.court());

        assertEquals("AUT-11", decision.authority().ruleId());
        assertInstanceOf(Triaged.class, decision.conclusion());
        assertTrue(decision.isNonInstructed());
    }

    @Test
    void an_instruction_by_the_decision_maker_is_urgent_and_non_instructed() {
        var decision = decide(SomeFacts.treatment().authority(Answer.N, Answer.U));

        assertInstanceOf(Triaged.class, decision.conclusion());
        assertEquals(Band.P1, decision.banding().band());
        assertTrue(decision.isNonInstructed());
    }

    @Test
    void only_the_district_is_open_for_a_carer_too() {
        assertEquals(
                QueueReason.DISTRICT_UNRESOLVED,
                queued(SomeFacts.community()
                        .type(ServiceType.CARER_COMMUNITY)
                        .group("CARER")
                        .home("ME7")));
    }

    @Test
    void information_only_is_counted_and_no_case() {
        var ended = assertInstanceOf(
                Ended.class,
                decide(SomeFacts.community().type(ServiceType.UNSURE).issue(Answer.N))
                        .conclusion());

        assertEquals(End.INFORMATION_ONLY, ended.end());
    }

    @Test
    void the_same_inputs_give_the_same_decision() {
        var inputs = inputs(SomeFacts.imha(MhaStatus.S2).facts(), null, null, Set.of());

        assertEquals(Screening.decide(inputs), Screening.decide(inputs));
    }

    private static QueueReason queued(SomeFacts facts) {
        return assertInstanceOf(AskPerson.class, decide(facts).conclusion()).code();
    }

    private static ScreeningDecision decide(SomeFacts facts) {
        return Screening.decide(inputs(facts.facts(), null, null, Set.of()));
    }

    static ScreeningInputs inputs(Facts facts, Candidate stated, Candidate picked, Set<ServiceType> notCommissioned) {
        return new ScreeningInputs(
                facts,
                DAY,
                DAY,
                0,
                AREAS.get(facts.place().homeOutcode()),
                facts.place().currentOutcode() == null
                        ? null
                        : AREAS.get(facts.place().currentOutcode()),
                stated,
                picked,
                new Parameters(16, false, false, 14, Set.of()),
                SomeTargets.C2,
                notCommissioned,
                KENT);
    }
}
