package org.advocacyhub.triage.geography.domain;

import static org.advocacyhub.triage.geography.domain.AreaOutcome.OUTBOUND_REFER;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.OUTBOUND_SPOT;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.REFUSE_REDIRECT;
import static org.advocacyhub.triage.geography.domain.AreaOutcome.UNRESOLVED;
import static org.advocacyhub.triage.geography.domain.SomePlaces.EAST_SUSSEX;
import static org.advocacyhub.triage.geography.domain.SomePlaces.GEOGRAPHY;
import static org.advocacyhub.triage.geography.domain.SomePlaces.KENT;
import static org.advocacyhub.triage.geography.domain.SomePlaces.MAIDSTONE;
import static org.advocacyhub.triage.geography.domain.SomePlaces.THERE;
import static org.advocacyhub.triage.geography.domain.SomePlaces.named;
import static org.advocacyhub.triage.geography.domain.SomePlaces.place;
import static org.advocacyhub.triage.geography.domain.SomePlaces.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.Stream;
import org.advocacyhub.triage.eligibility.domain.DecisionTable;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Table G3 (domain.md G.3), row by row: the type, the council that the datum names, home and present outcode. */
class ResponsibleAuthorityTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest(name = "{0}: {4} {5}, {1} for {2}, now in {3}")
    @CsvSource({
        "CARE_ACT,             E10000016, TN23, ,     G3-CA-01,   INBOUND_ACCEPT, PERFORMING_LA",
        "CARE_ACT,             E10000016, TN23, TN37, G3-CA-02,   OUTBOUND_SPOT,  PERFORMING_LA",
        "CARE_ACT,             E10000011, TN23, ,     G3-CA-03,   INBOUND_CHARGE, PERFORMING_LA",
        "CARE_ACT,             E10000011, TN37, ,     G3-CA-04,   OUTBOUND_REFER, PERFORMING_LA",
        "CARE_ACT_SAFEGUARDING,         , TN37, TN23, G3-SG-01,   INBOUND_ACCEPT, LOCATION",
        "CARE_ACT_SAFEGUARDING,         , TN23, TN37, G3-SG-02,   OUTBOUND_REFER, LOCATION",
        "IMCA_SMT,                      , TN37, TN23, G3-IMCA-01, INBOUND_ACCEPT, CURRENT_PLACE",
        "IMCA_ACCOM,                    , TN37, TN23, G3-IMCA-01, INBOUND_ACCEPT, CURRENT_PLACE",
        "IMCA_ACCOM,                    , TN23, TN37, G3-IMCA-02, OUTBOUND_REFER, CURRENT_PLACE",
        "IMCA_CARE_REVIEW,              , TN23, TN37, G3-IMCA-02, OUTBOUND_REFER, CURRENT_PLACE",
        "IMCA_SAFEGUARDING,             , TN23, TN37, G3-IMCA-02, OUTBOUND_REFER, CURRENT_PLACE",
        "IMCA_39A,                      , TN37, TN23, G3-39A-01,  INBOUND_ACCEPT, CURRENT_PLACE",
        "IMCA_39A,                      , TN23, TN37, G3-39A-02,  OUTBOUND_REFER, CURRENT_PLACE",
        "IMCA_39C,                      , TN37, TN23, G3-39CD-01, INBOUND_ACCEPT, SETTING",
        "IMCA_39D,                      , TN23, TN37, G3-39CD-02, OUTBOUND_REFER, SETTING",
        "RPR_PAID,             E10000016, TN23, ,     G3-RPR-01,  INBOUND_ACCEPT, SUPERVISORY_BODY",
        "RPR_PAID,             E10000016, TN23, TN37, G3-RPR-02,  OUTBOUND_SPOT,  SUPERVISORY_BODY",
        "RPR_PAID,             E10000011, TN37, TN23, G3-RPR-03,  INBOUND_CHARGE, SUPERVISORY_BODY",
        "RPR_PAID,             E10000011, TN37, ,     G3-RPR-04,  OUTBOUND_REFER, SUPERVISORY_BODY",
        "RULE_1_2_REP,         E10000016, TN23, ,     G3-R12-01,  INBOUND_ACCEPT, APPLICANT",
        "RULE_1_2_REP,         E10000016, TN23, TN37, G3-R12-02,  OUTBOUND_SPOT,  APPLICANT",
        "RULE_1_2_REP,         E10000011, TN37, TN23, G3-R12-03,  INBOUND_CHARGE, APPLICANT",
        "RULE_1_2_REP,         E10000011, TN37, ,     G3-R12-04,  OUTBOUND_REFER, APPLICANT",
        "IMHA,                          , TN37, TN23, G3-IMHA-01, INBOUND_ACCEPT, HOSPITAL",
        "IMHA,                          , TN23, TN37, G3-IMHA-03, OUTBOUND_REFER, HOSPITAL",
        "NHS_COMPLAINTS,                , TN23, ,     G3-NHS-01,  INBOUND_ACCEPT, HOME",
        "NHS_COMPLAINTS,                , TN37, ,     G3-NHS-02,  OUTBOUND_REFER, HOME",
        "COMMUNITY,                     , TN23, ,     G3-COM-01,  INBOUND_ACCEPT, HOME",
        "CARER_COMMUNITY,               , TN37, ,     G3-COM-03,  REFUSE_REDIRECT, HOME",
        "PARENT_CP,                     , TN37, ,     G3-COM-03,  REFUSE_REDIRECT, HOME",
        "BESPOKE,                       , TN23, ,     G3-COM-01,  INBOUND_ACCEPT, HOME",
        // one district or another of the county: ours all the same
        "CARE_ACT,             E10000016, ME17, ,     G3-CA-01,   INBOUND_ACCEPT, PERFORMING_LA",
        // perhaps outside: a person finds out
        "CARE_ACT,             E10000016, ME7, ,      G3-99,      UNRESOLVED,     PERFORMING_LA",
        "IMCA_SMT,                      , TN23, ME7,  G3-99,      UNRESOLVED,     CURRENT_PLACE",
        "COMMUNITY,                     , ZZ9, ,      G3-99,      UNRESOLVED,     HOME"
    })
    void each_row_of_g_3_decides(
            ServiceType type,
            String council,
            String home,
            String current,
            String ruleId,
            AreaOutcome outcome,
            Datum datum) {
        var found = decide(
                type,
                home,
                current,
                named().performing(council).supervisory(council).applicant(council));

        assertEquals(ruleId, found.ruleId());
        assertEquals(outcome, found.outcome());
        assertEquals(datum, found.evidence().datum());
        assertFalse(found.evidence().presumed());
        assertFalse(found.reason().contains("{"), found.reason());
        assertEquals("G3/2015-04-01", found.tableVersion());
    }

    @Test
    void s22_care_act_stays_with_kent_and_accommodation_lies_where_the_body_lies() {
        var placed = named().performing(KENT).placing(KENT).funding(KENT).resident(KENT);

        var careAct = decide(ServiceType.CARE_ACT, "TN23", "TN37", placed);
        var accommodation = decide(ServiceType.IMCA_ACCOM, "TN23", "TN37", placed);

        assertEquals(OUTBOUND_SPOT, careAct.outcome());
        assertEquals(
                new Evidence(Datum.PERFORMING_LA, KENT, "Kent County Council", Answer.Y, "the form names it", false),
                careAct.evidence());
        assertEquals(
                "Kent County Council carries out the process and stays responsible (the form names it); the person lives"
                        + " elsewhere (outcode TN37 lies outside the area): an advocate visits, or one there is bought by spot.",
                careAct.reason());
        assertEquals(THERE, careAct.localService());
        assertEquals(OUTBOUND_REFER, accommodation.outcome());
        assertEquals(EAST_SUSSEX, accommodation.evidence().council());
        assertEquals(THERE, accommodation.localService());
        assertTrue(accommodation.residence().disputed(), "ordinary residence stays with Kent, and is only noted");
        assertFalse(careAct.residence().disputed());
    }

    @Test
    void who_pays_does_not_matter_to_an_imca() {
        assertEquals(
                "G3-IMCA-01",
                decide(
                                ServiceType.IMCA_SMT,
                                "TN37",
                                "TN23",
                                named().placing(EAST_SUSSEX).funding(EAST_SUSSEX))
                        .ruleId());
    }

    @Test
    void community_advocacy_for_somebody_kent_placed_elsewhere_is_by_approval_only() {
        assertEquals(
                "G3-COM-02",
                decide(ServiceType.COMMUNITY, "TN23", "TN37", named().placing(KENT))
                        .ruleId());
        assertEquals(
                "G3-COM-02",
                decide(ServiceType.COMMUNITY, "TN37", null, named().funding(KENT))
                        .ruleId());
        var stranger = decide(ServiceType.COMMUNITY, "TN37", null, named().funding("SELF"));
        assertEquals(REFUSE_REDIRECT, stranger.outcome());
        assertEquals(THERE, stranger.localService());
    }

    @Test
    void a_council_that_nobody_stated_is_taken_to_be_that_of_the_home() {
        var found = decide(ServiceType.CARE_ACT, "TN23", null, named());

        assertEquals("G3-CA-01", found.ruleId());
        assertTrue(found.evidence().presumed());
        assertEquals(
                "not stated, taken to be where the person lives: outcode TN23 lies in one district",
                found.evidence().found());
        assertTrue(decide(ServiceType.RPR_PAID, "TN23", null, named().resident(KENT))
                .evidence()
                .presumed());
    }

    @Test
    void nothing_is_taken_for_granted_against_what_the_form_says() {
        var found = decide(ServiceType.CARE_ACT, "TN23", null, named().resident(EAST_SUSSEX));

        assertEquals(UNRESOLVED, found.outcome());
        assertEquals(
                "not stated, and the form names East Sussex County Council",
                found.evidence().found());
        assertTrue(found.reason().contains("carries out the assessment"), found.reason());
        assertEquals(
                UNRESOLVED,
                decide(ServiceType.RPR_PAID, "TN23", null, named().placing(EAST_SUSSEX))
                        .outcome());
        // once a worker has looked, the place that they picked counts
        assertEquals(
                "G3-CA-01",
                decide(ServiceType.CARE_ACT, "TN23", null, named().resident(EAST_SUSSEX), MAIDSTONE)
                        .ruleId());
    }

    @Test
    void outside_with_no_council_named_is_still_not_ours() {
        var found = decide(ServiceType.IMCA_SMT, "DA16", null, named());

        assertEquals("G3-IMCA-02", found.ruleId());
        assertNull(found.evidence().council());
        assertNull(found.localService());
    }

    @ParameterizedTest
    @CsvSource({
        "S7_GUARDIANSHIP,                 RESPONSIBLE_LSSA",
        "S37_GUARDIANSHIP,                RESPONSIBLE_LSSA",
        "S17A_CTO,                        RESPONSIBLE_HOSPITAL",
        "S42_73_74_CONDITIONAL_DISCHARGE, RESPONSIBLE_HOSPITAL",
        "S57_DISCUSSED,                   NOMINATED_LSSA",
        "S58A_DISCUSSED,                  NOMINATED_LSSA"
    })
    void a_patient_who_is_not_detained_goes_by_the_council_that_a_8_1_names(MhaStatus status, Datum datum) {
        var ours = imha(status, "TN37", KENT, Answer.U);
        var theirs = imha(status, "TN23", EAST_SUSSEX, Answer.U);

        assertEquals(datum, ours.evidence().datum());
        assertEquals("G3-IMHA-02", ours.ruleId(), "ours, and the patient is elsewhere");
        assertEquals("G3-IMHA-03", theirs.ruleId());
        assertEquals("G3-IMHA-01", imha(status, "TN23", null, Answer.Y).ruleId(), "the referrer says: this area");
        assertEquals("G3-IMHA-03", imha(status, "TN23", null, Answer.N).ruleId());
        assertEquals("G3-99", imha(status, "TN23", null, Answer.U).ruleId());
    }

    @ParameterizedTest
    @EnumSource(
            value = MhaStatus.class,
            names = {"S2", "S3", "S37_41", "S47_49", "CPI"})
    void a_detained_patient_goes_by_the_hospital_whatever_council_is_named(MhaStatus status) {
        assertEquals("G3-IMHA-01", imha(status, "TN23", EAST_SUSSEX, Answer.U).ruleId());
    }

    @Test
    void every_input_is_decided_by_exactly_one_row_and_every_row_decides_something() {
        var table = ResponsibleAuthority.VERSIONS.getFirst();
        var deciding = new HashSet<String>();
        for (var type : ServiceType.values()) {
            for (var ours : Answer.values()) {
                for (var here : Answer.values()) {
                    for (var funded : new boolean[] {true, false}) {
                        var evidence = new Evidence(Datum.HOME, KENT, "Kent County Council", ours, "told", false);
                        deciding.add(
                                table.decide(new ResponsibilityInputs(type, evidence, here, "there", funded, "Kent"))
                                        .ruleId());
                    }
                }
            }
        }

        assertEquals(
                new HashSet<>(table.allRows().map(DecisionTable.Row::ruleId).toList()), deciding);
    }

    @Test
    void no_statutory_type_is_ever_refused() {
        var table = ResponsibleAuthority.VERSIONS.getFirst();
        var refusing = new ArrayList<ServiceType>();
        for (var type : ServiceType.values()) {
            Stream.of(Answer.values())
                    .map(ours -> new Evidence(Datum.HOME, null, "somebody", ours, "told", false))
                    .flatMap(evidence -> Stream.of(Answer.values())
                            .map(here -> new ResponsibilityInputs(type, evidence, here, "there", false, "Kent")))
                    .filter(input -> table.decide(input).outcome() == REFUSE_REDIRECT)
                    .forEach(_ -> refusing.add(type));
        }

        assertTrue(refusing.stream().noneMatch(ServiceType::isStatutory), refusing.toString());
        assertFalse(refusing.isEmpty());
    }

    private static Responsibility decide(ServiceType type, String home, String current, SomePlaces.Councils councils) {
        return decide(type, home, current, councils, null);
    }

    private static Responsibility decide(
            ServiceType type, String home, String current, SomePlaces.Councils councils, Candidate picked) {
        var place = place(home, current, current == null ? "OWN_HOME" : "CARE_HOME", councils.councils());
        return ResponsibleAuthority.decide(
                type, SomeFacts.community().type(type).at(place).facts(), places(place, null, picked), GEOGRAPHY, DAY);
    }

    private static Responsibility imha(MhaStatus status, String home, String responsible, Answer hospitalInArea) {
        var place =
                place(home, null, "OWN_HOME", named().responsible(responsible).councils());
        return ResponsibleAuthority.decide(
                ServiceType.IMHA,
                SomeFacts.imha(status)
                        .at(place)
                        .grounds(new Facts.Imha(status, DAY, hospitalInArea, Answer.N, Answer.N, Answer.N))
                        .facts(),
                places(place, null, null),
                GEOGRAPHY,
                DAY);
    }
}
