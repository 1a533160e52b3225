package org.advocacyhub.triage.screening.domain;

import static org.advocacyhub.triage.geography.domain.SomePlaces.EAST_SUSSEX;
import static org.advocacyhub.triage.geography.domain.SomePlaces.GEOGRAPHY;
import static org.advocacyhub.triage.geography.domain.SomePlaces.HASTINGS;
import static org.advocacyhub.triage.geography.domain.SomePlaces.KENT;
import static org.advocacyhub.triage.geography.domain.SomePlaces.MAIDSTONE;
import static org.advocacyhub.triage.geography.domain.SomePlaces.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.advocacyhub.triage.banding.domain.SomeTargets;
import org.advocacyhub.triage.eligibility.domain.Parameters;
import org.advocacyhub.triage.geography.domain.Geography;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.geography.domain.SomePlaces;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.advocacyhub.triage.referral.domain.StatedPlace;
import org.advocacyhub.triage.screening.domain.Conclusion.AskPerson;
import org.advocacyhub.triage.screening.domain.Conclusion.End;
import org.advocacyhub.triage.screening.domain.Conclusion.Ended;
import org.advocacyhub.triage.screening.domain.Conclusion.QueueReason;
import org.advocacyhub.triage.screening.domain.Conclusion.Triaged;
import org.junit.jupiter.api.Test;

/** What becomes of a referral by the council that is responsible (domain.md G.3). */
class GeographicTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @Test
    void ours_and_here_goes_on_to_a_partner() {
        var decision = decide(SomeFacts.careAct().at(at("TN23", null, named().performing(KENT))));

        assertInstanceOf(Triaged.class, decision.conclusion());
        assertEquals("G3-CA-01", decision.responsibility().ruleId());
        assertTrue(decision.tableVersions().contains("G3/2015-04-01"));
    }

    @Test
    void s22_ours_and_elsewhere_goes_to_a_person_who_buys_or_visits() {
        var asked = queued(SomeFacts.careAct()
                .at(at("TN23", "TN37", named().performing(KENT).placing(KENT))));

        assertEquals(QueueReason.OUT_OF_AREA, asked.code());
        assertTrue(asked.reason().contains("an advocate visits, or one there is bought by spot"), asked.reason());
    }

    @Test
    void another_councils_duty_here_goes_to_a_person_who_asks_for_its_order() {
        var decision = decide(SomeFacts.careAct().at(at("TN23", null, named().performing(EAST_SUSSEX))));

        assertEquals(
                QueueReason.OUT_OF_AREA,
                assertInstanceOf(AskPerson.class, decision.conclusion()).code());
        assertEquals("G3-CA-03", decision.responsibility().ruleId());
        assertEquals("E07000105", decision.district());
    }

    @Test
    void community_advocacy_elsewhere_ends_with_the_local_service_named() {
        var ended = assertInstanceOf(
                Ended.class,
                decide(SomeFacts.community().at(at("TN37", null, named()))).conclusion());

        assertEquals(End.OUT_OF_AREA, ended.end());
        assertEquals("COM-02", ended.ruleId());
        assertEquals("EAST_SUSSEX_ADVOCACY", ended.redirectTo());
        assertEquals(
                "Lives outside the contract area: the local service of that area. It is East Sussex Advocacy (synthetic).",
                ended.reason());
    }

    @Test
    void community_advocacy_elsewhere_ends_without_a_name_when_the_register_has_none() {
        var ended = assertInstanceOf(
                Ended.class,
                decide(SomeFacts.community().at(at("DA16", null, named()))).conclusion());

        assertEquals(End.OUT_OF_AREA, ended.end());
        assertNull(ended.redirectTo());
    }

    @Test
    void community_advocacy_that_kent_pays_for_elsewhere_is_for_a_person_to_approve() {
        assertEquals(
                QueueReason.OUT_OF_AREA,
                queued(SomeFacts.community().at(at("TN23", "TN37", named().placing(KENT))))
                        .code());
    }

    @Test
    void a_council_that_the_form_leaves_open_goes_to_a_person() {
        var asked = queued(SomeFacts.careAct().at(at("TN23", null, named().resident(EAST_SUSSEX))));

        assertEquals(QueueReason.DISTRICT_UNRESOLVED, asked.code());
        assertTrue(asked.reason().contains("the form names East Sussex County Council"), asked.reason());
        assertEquals(
                QueueReason.OUT_OF_AREA,
                queued(SomeFacts.careAct().at(at("TN37", null, named().resident(KENT))))
                        .code(),
                "outside and open: the clock of a referral from outside runs");
    }

    @Test
    void a_full_postcode_settles_what_an_outcode_leaves_open() {
        var outcode = at("ME7", null, named());
        var here = new StatedPlace(
                "ME7",
                null,
                "OWN_HOME",
                null,
                new StatedPlace.Directory("E07000110", KENT, null, null, "2016-02"),
                null);

        assertEquals(
                QueueReason.DISTRICT_UNRESOLVED,
                queued(SomeFacts.careAct().at(outcode)).code());
        var settled = decide(SomeFacts.careAct().at(here), SomePlaces.geography(MAIDSTONE, null), null);
        assertInstanceOf(Triaged.class, settled.conclusion());
        assertEquals(
                "postcode directory, edition 2016-02: Maidstone",
                settled.whereabouts().evidence());
        var outside = decide(SomeFacts.careAct().at(here), SomePlaces.geography(HASTINGS, null), null);
        assertEquals("G3-CA-04", outside.responsibility().ruleId());
    }

    @Test
    void a_district_that_a_worker_picked_goes_on() {
        var unknown = SomeFacts.careAct().at(at("ZZ9", null, named()));

        assertEquals(QueueReason.DISTRICT_UNRESOLVED, queued(unknown).code());
        assertInstanceOf(Triaged.class, decide(unknown, GEOGRAPHY, MAIDSTONE).conclusion());
    }

    @Test
    void inputs_of_before_councils_were_looked_at_are_decided_as_then() {
        var careHome = new StatedPlace("ME15", "TN37", "CARE_HOME", null);
        var decision = decide(SomeFacts.careAct().at(careHome), null, null);

        assertInstanceOf(Triaged.class, decision.conclusion());
        assertEquals("E07000110", decision.district(), "home counted, wherever the person was");
        assertNull(decision.responsibility());
        assertEquals(
                QueueReason.OUT_OF_AREA,
                assertInstanceOf(
                                AskPerson.class,
                                decide(
                                                SomeFacts.imha(MhaStatus.S3)
                                                        .at(new StatedPlace("ME15", "TN37", "MH_HOSPITAL_NHS", null)),
                                                null,
                                                null)
                                        .conclusion())
                        .code());
    }

    /** A.8.1, B.1 field 46: nobody is asked what the place of the patient says. */
    @Test
    void where_the_hospital_is_follows_from_where_the_patient_is() {
        var here = decide(patient(MhaStatus.S3).at(hospital("TN23", named())));
        var elsewhere = decide(patient(MhaStatus.S3).at(hospital("TN37", named())));

        assertEquals("IMHA-07", here.eligibility().ruleId());
        assertInstanceOf(Triaged.class, here.conclusion());
        assertEquals("IMHA-05", elsewhere.eligibility().ruleId());
        assertEquals(
                QueueReason.OUT_OF_AREA,
                assertInstanceOf(AskPerson.class, elsewhere.conclusion()).code());
    }

    @Test
    void a_hospital_that_nobody_names_is_asked_for_though_the_home_is_known() {
        assertEquals(
                "IMHA-99",
                decide(patient(MhaStatus.S3).at(hospital(null, named())))
                        .eligibility()
                        .ruleId());
        assertEquals(
                "IMHA-99",
                decide(patient(MhaStatus.S3).at(at("TN23", null, named())))
                        .eligibility()
                        .ruleId());
    }

    @Test
    void the_authority_of_somebody_in_the_community_counts_when_it_is_named() {
        assertEquals(
                "IMHA-07",
                decide(patient(MhaStatus.S17A_CTO).at(at("TN23", null, named().responsible(KENT))))
                        .eligibility()
                        .ruleId());
        assertEquals(
                "IMHA-05",
                decide(patient(MhaStatus.S17A_CTO).at(at("TN23", null, named().responsible(EAST_SUSSEX))))
                        .eligibility()
                        .ruleId());
        assertEquals(
                "IMHA-99",
                decide(patient(MhaStatus.S17A_CTO).at(at("TN23", null, named())))
                        .eligibility()
                        .ruleId());
    }

    private static SomeFacts patient(MhaStatus status) {
        return SomeFacts.imha(status).grounds(new Facts.Imha(status, DAY, Answer.U, Answer.N, Answer.N, Answer.N));
    }

    private static StatedPlace hospital(String current, SomePlaces.Councils councils) {
        return SomePlaces.place("TN23", current, "MH_HOSPITAL_NHS", councils.councils());
    }

    private static StatedPlace at(String home, String current, SomePlaces.Councils councils) {
        return SomePlaces.place(home, current, current == null ? "OWN_HOME" : "CARE_HOME", councils.councils());
    }

    private static AskPerson queued(SomeFacts facts) {
        return assertInstanceOf(AskPerson.class, decide(facts).conclusion());
    }

    private static ScreeningDecision decide(SomeFacts facts) {
        return decide(facts, GEOGRAPHY, null);
    }

    private static ScreeningDecision decide(SomeFacts some, Geography geography, Candidate picked) {
        var facts = some.facts();
        return Screening.decide(new ScreeningInputs(
                facts,
                DAY,
                DAY,
                0,
                SomePlaces.area(facts.place().homeOutcode()),
                SomePlaces.area(facts.place().currentOutcode()),
                null,
                picked,
                new Parameters(16, false, false, 14, Set.of()),
                SomeTargets.C2,
                Set.of(),
                geography));
    }
}
