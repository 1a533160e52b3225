package org.advocacyhub.referral.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;

/** What is told of a form: enough for every decision table (domain.md A.3 to A.12), in codes and dates. */
class FactsTest {

    @Test
    void treatment_is_told_with_who_may_be_consulted() {
        var facts = facts(AReferral.forImcaSmt().with("imca.treatment.treatedBeforeInstruction", "Y"));

        assertThat(facts.decisionNeededBy()).isEqualTo("2016-04-20");
        assertThat(facts.imca().lacksCapacity()).isEqualTo("Y");
        assertThat(facts.imca().capacityAssessorNamed()).isEqualTo("Y");
        assertThat(facts.imca().capacityAssessedOn()).isEqualTo("2016-04-01");
        assertThat(facts.imca().treatment())
                .isEqualTo(new ReferralFacts.Treatment("SERIOUS_CONSEQUENCES", "MAJOR_SURGERY", "Y", "N", "Y"));
        assertThat(facts.imca().appropriateToConsult()).isEqualTo("EXISTS_NOT_APPROPRIATE");
        assertThat(facts.imca().ground()).isEqualTo("NOT_WILLING");
        assertThat(facts.imca().s40Person()).isEqualTo("NONE");
        assertThat(facts.imca().decisionMakerNamed()).isEqualTo("Y");
        assertThat(facts.imca().decisionMakerAware()).isEqualTo("Y");
        assertThat(facts.imca().authorised()).isEqualTo("Y");
    }

    @Test
    void what_the_care_act_says_beside_its_grounds_is_told() {
        var group = "018a1f00-0000-7000-8000-00000000c0de";
        var careAct = facts(AReferral.forCareActSafeguarding()
                        .with("careAct.process", "SAFEGUARDING_ADULTS_REVIEW")
                        .with("careAct.processStage", "REVIEW")
                        .with("careAct.processDate", "2016-04-18")
                        .with("careAct.performingLa", "E10000016")
                        .with("careAct.combinedAssessmentGroupId", group)
                        .with("careAct.separateAdvocateRequested", "Y")
                        .with("careAct.adultAlive", "N"))
                .careAct();

        assertThat(careAct.processStage()).isEqualTo("REVIEW");
        assertThat(careAct.processDate()).isEqualTo("2016-04-18");
        assertThat(careAct.performingLa()).isEqualTo("E10000016");
        assertThat(careAct.combinedAssessmentGroupId()).hasToString(group);
        assertThat(careAct.separateAdvocateRequested()).isEqualTo("Y");
        assertThat(careAct.adultAlive()).isEqualTo("N");
    }

    @Test
    void the_council_that_is_responsible_for_a_patient_is_told() {
        var imha = facts(AReferral.forImha()
                        .with("imha.mhaStatus", "S7_GUARDIANSHIP")
                        .with("imha.responsibleLa", "E10000016"))
                .imha();

        assertThat(imha.mhaStatus()).isEqualTo("S7_GUARDIANSHIP");
        assertThat(imha.sectionExpiry()).isEqualTo("2016-10-01");
        assertThat(imha.responsibleLa()).isEqualTo("E10000016");
    }

    @Test
    void moves_and_reviews_are_told() {
        assertThat(facts(AReferral.forImcaAccom()).imca().move())
                .isEqualTo(new ReferralFacts.Move("LA", "CARE_HOME", 365, "N", "U"));
        assertThat(facts(AReferral.forImcaCareReview()).imca().review())
                .isEqualTo(new ReferralFacts.Review("Y", 12, "N", "Y", "Y"));
    }

    @Test
    void what_was_not_answered_is_not_known() {
        var facts = facts(AReferral.forCommunity()
                .with("imca", "{}")
                .with("dols", "{}")
                .with("court", "{}")
                .with("nhsComplaint", "{}")
                .with("parentCp", "{}")
                .with("safeguarding", "{}"));

        assertThat(facts.imca().lacksCapacity()).isEqualTo("U");
        assertThat(facts.imca().capacityAssessorNamed()).isEqualTo("N");
        assertThat(facts.imca().treatment()).isEqualTo(new ReferralFacts.Treatment("U", null, "U", "U", "U"));
        assertThat(facts.imca().appropriateToConsult()).isEqualTo("U");
        assertThat(facts.imca().otherDuty()).isEqualTo("U");
        assertThat(facts.dols().standardGranted()).isEqualTo("U");
        assertThat(facts.court().copdol11()).isEqualTo("U");
        assertThat(facts.nhsComplaint().about()).isEqualTo("U");
        assertThat(facts.parentCp().proceedingsStage()).isEqualTo("U");
        assertThat(facts.safeguarding().allegation()).isEqualTo("U");
    }

    @Test
    void a_section_that_nobody_spoke_of_is_not_told() {
        var facts = facts(AReferral.forCommunity());

        assertThat(facts.careAct()).isNull();
        assertThat(facts.imca()).isNull();
        assertThat(facts.dols()).isNull();
        assertThat(facts.court()).isNull();
        assertThat(facts.imha()).isNull();
        assertThat(facts.nhsComplaint()).isNull();
        assertThat(facts.parentCp()).isNull();
        assertThat(facts.safeguarding()).isNull();
        assertThat(facts.bespoke()).isNull();
    }

    @Test
    void a_deprivation_of_liberty_is_told_with_its_representative() {
        var dols = facts(AReferral.forRpr()).dols();

        assertThat(dols.supervisoryBodyLa()).isEqualTo("E10000016");
        assertThat(dols.standardGranted()).isEqualTo("Y");
        assertThat(dols.authorisationEnd()).isEqualTo("2017-02-28");
        assertThat(dols.reg8Notice()).isEqualTo("Y");
        assertThat(dols.selectedByPerson()).isEqualTo("N");
        assertThat(dols.rprInPost()).isEqualTo("N");
        assertThat(facts(AReferral.forDols39d()).dols().representativeAsks()).isEqualTo("Y");
        assertThat(facts(AReferral.forDols39a()).dols().urgentExpiry()).isEqualTo("2016-04-11");
    }

    @Test
    void court_complaint_child_and_project_are_told() {
        assertThat(facts(AReferral.forRule12Rep()).court())
                .isEqualTo(new ReferralFacts.Court(null, "Y", "Y", "ISSUED", "N", "N", LocalDate.of(2016, 5, 3), null));
        assertThat(facts(AReferral.forNhsComplaint()).nhsComplaint())
                .isEqualTo(new ReferralFacts.NhsComplaint(
                        "NHS_BODY", "Y", LocalDate.of(2016, 1, 12), null, "LOCAL_RESOLUTION", "N", "PATIENT"));
        assertThat(facts(AReferral.forParentCp()).parentCp())
                .isEqualTo(new ReferralFacts.ParentCp("CHILD_PROTECTION_CONFERENCE", LocalDate.of(2016, 4, 19), "U"));
        assertThat(facts(AReferral.forBespoke()).bespoke().projectRef()).isEqualTo("PROJECT-7");
        assertThat(facts(AReferral.forImcaSafeguarding()).safeguarding())
                .isEqualTo(new ReferralFacts.Safeguarding("ALLEGED_VICTIM", "Y", "Y", "Y", "U"));
    }

    @Test
    void the_authority_is_told_without_its_reasons() {
        var authority =
                facts(AReferral.forNhsComplaint().with("authority", """
                                {"hasCapacityToConsent": "N", "bestInterestsReason": "Her daughter speaks for her.",
                                 "basisClaimed": "BEST_INTERESTS", "competentChild": "N", "parentalResponsibility": "Y",
                                 "consentScopes": ["ACCESS_RECORDS"],
                                 "representative": {"name": "Test Daughter", "actsInBestInterests": "Y"}}""")).authority();

        assertThat(authority)
                .isEqualTo(new ReferralFacts.Authority(
                        "N", "U", null, "Y", "BEST_INTERESTS", List.of("ACCESS_RECORDS"), "N", "Y", "Y"));
    }

    private static ReferralFacts facts(AReferral referral) {
        return Facts.of(referral.form(), List.of(), LocalDate.of(2016, 4, 5), Optional.empty(), PlacesFound.NONE);
    }
}
