package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Decided;
import org.advocacyhub.triage.eligibility.domain.Eligibility.InformationOnly;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.ComplaintAbout;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ImcaGrounds;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityRulesTest {

    private static final Parameters KENT = new Parameters(16, false, false, 14, Set.of("flood-2015"));
    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY", "SELF", "GP", "VOLUNTARY_ORG", "WARD_STAFF"})
    void a_care_act_referral_by_somebody_else_is_a_prompt_to_the_authority(String referrer) {
        var decided = decided(SomeFacts.careAct().by(referrer).facts());

        assertEquals(Outcome.PENDING_LA, decided.finding().outcome());
        assertEquals(ReferrerGate.PROMPT, decided.finding().ruleId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOCIAL_WORKER_LA", "CARE_MANAGER_LA", "HOSPITAL_SOCIAL_WORK", "CMHT", "OTHER_LA"})
    void the_authority_and_its_delegates_may_refer(String referrer) {
        assertEquals(
                "CA67-15",
                decided(SomeFacts.careAct().by(referrer).facts()).finding().ruleId());
    }

    @Test
    void what_the_law_says_is_said_to_anybody() {
        var child = SomeFacts.careAct().by("FAMILY").aged(15).facts();

        assertEquals("CA67-05", decided(child).finding().ruleId());
    }

    @Test
    void family_that_denies_difficulty_does_not_decide_for_the_authority() {
        var denied = SomeFacts.careAct()
                .by("FAMILY")
                .grounds(grounds(Process.NEEDS_ASSESSMENT, N))
                .facts();

        assertEquals(Outcome.PENDING_LA, decided(denied).finding().outcome());
    }

    @Test
    void safeguarding_is_section_68_and_read_on_there() {
        var enquiry = SomeFacts.careAct()
                .grounds(grounds(Process.SAFEGUARDING_ENQUIRY, Y))
                .facts();

        var decided = decided(enquiry);

        assertEquals(ServiceType.CARE_ACT_SAFEGUARDING, decided.serviceType());
        assertEquals(List.of("CA67-02", "CA68-08"), rules(decided));
    }

    @ParameterizedTest
    @EnumSource(value = ServiceType.class, mode = EnumSource.Mode.EXCLUDE, names = "UNSURE")
    void every_type_is_decided_by_a_row_with_a_basis(ServiceType type) {
        var finding = decided(SomeFacts.community().type(type).facts()).finding();

        assertNotNull(finding.ruleId());
        assertNotNull(finding.basis());
        assertFalse(finding.reason().contains("{"), finding.reason());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CARE_ACT_APPEAL_S72, CA67-03",
        "LPS_IMCA, A.1.1-LPS",
        "LPS_APPROPRIATE_PERSON, A.1.1-LPS",
        "LITIGATION_FRIEND, A.1.1-LITIGATION",
        "CHILDRENS_ADVOCACY, A.1.1-CHILDREN",
    })
    void what_is_not_in_force_or_not_in_the_contract_gets_a_clear_answer(ServiceType type, String ruleId) {
        var finding = decided(SomeFacts.community().type(type).facts()).finding();

        assertEquals(ruleId, finding.ruleId());
        assertFalse(finding.outcome().isEligible());
    }

    @Test
    void informal_patients_qualify_by_date_or_by_contract() {
        var informal = SomeFacts.imha(MhaStatus.INFORMAL)
                .type(ServiceType.IMHA_INFORMAL)
                .facts();
        var inForce = new Parameters(16, true, false, 14, Set.of());
        var funded = new Parameters(16, false, true, 14, Set.of());

        assertEquals("IMHA-03", decided(informal).finding().ruleId());
        assertEquals(Outcome.ELIGIBLE, outcome(EligibilityRules.read(informal, Y, inForce, DAY)));
        assertEquals(Outcome.ELIGIBLE_CONTRACT, outcome(EligibilityRules.read(informal, Y, funded, DAY)));
    }

    @ParameterizedTest(name = "{0} refers for {1}, authorised {2}: {3}")
    @CsvSource({
        "CONSULTANT_ACUTE, IMCA_SMT, U, SMT-11",
        "SOCIAL_WORKER_LA, IMCA_SMT, U, A.1.1-INSTRUCTION",
        "SOCIAL_WORKER_LA, IMCA_SMT, Y, SMT-11",
        "CONSULTANT_ACUTE, IMCA_SMT, N, A.1.1-INSTRUCTION",
        "FAMILY, IMCA_SMT, U, A.1.1-INSTRUCTION",
        "FAMILY, IMCA_SMT, Y, SMT-11",
        "CARE_HOME_MANAGER, IMCA_ACCOM, U, A.1.1-INSTRUCTION",
        "SOCIAL_WORKER_LA, IMCA_ACCOM, U, ACC-02",
    })
    void an_imca_is_instructed_by_the_decision_maker(
            String referrer, ServiceType type, Answer authorised, String ruleId) {
        var stated = SomeFacts.imca(type == ServiceType.IMCA_SMT ? Y : U, AppropriateToConsult.NONE, false);
        var facts = SomeFacts.treatment()
                .type(type)
                .by(referrer)
                .grounds(new ImcaGrounds(
                        stated.lacksCapacity(),
                        stated.treatment(),
                        stated.move(),
                        stated.review(),
                        stated.appropriateToConsult(),
                        false,
                        stated.s40Person(),
                        "NONE",
                        authorised))
                .facts();

        assertEquals(ruleId, decided(facts).finding().ruleId());
    }

    @ParameterizedTest(name = "{0} refers to the court''s representative: {1}")
    @CsvSource({"SOCIAL_WORKER_LA, R12-07", "COURT, R12-07", "SOLICITOR, A.1.1-INSTRUCTION", "FAMILY, A.1.1-INSTRUCTION"
    })
    void the_authority_proposes_a_representative_to_the_court(String referrer, String ruleId) {
        assertEquals(
                ruleId,
                decided(SomeFacts.court().by(referrer).facts()).finding().ruleId());
    }

    @Test
    void a_redirect_to_a_type_that_is_served_is_followed() {
        var review = SomeFacts.careAct()
                .type(ServiceType.IMCA_CARE_REVIEW)
                .grounds(grounds(Process.CARE_PLAN_REVIEW, Y))
                .facts();
        var otherDuty = SomeFacts.protection("IMCA_ACCOM").facts();
        var inCareHome = SomeFacts.court()
                .grounds(new Facts.Court(N, Y, Y, N, N))
                .by("DOLS_TEAM")
                .facts();
        var socialCare = SomeFacts.complaint()
                .grounds(new Facts.NhsComplaint(ComplaintAbout.SOCIAL_CARE_ONLY, N, DAY, null, N, null))
                .facts();
        var noCarer = SomeFacts.community().type(ServiceType.CARER_COMMUNITY).facts();

        assertEquals(List.of("CR-00", "CA67-15"), rules(decided(review)));
        assertEquals(List.of("SG-04", "ACC-07"), rules(decided(otherDuty)));
        assertEquals(List.of("R12-01", "D-01"), rules(decided(inCareHome)));
        assertEquals(List.of("NHS-02", "COM-08"), rules(decided(socialCare)));
        assertEquals(List.of("CAR-04", "COM-08"), rules(decided(noCarer)));
    }

    @Test
    void a_statutory_entitlement_takes_precedence_over_community_advocacy() {
        var detained = SomeFacts.imha(MhaStatus.S3).type(ServiceType.COMMUNITY).facts();

        var decided = decided(detained);

        assertEquals(ServiceType.IMHA, decided.serviceType());
        assertEquals(
                List.of("COM-01", "IMHA-07"),
                decided.steps().stream().map(Eligibility.Step::ruleId).toList());
    }

    @Test
    void community_advocacy_stays_open_when_the_authority_sees_no_difficulty() {
        var noDifficulty = SomeFacts.careAct()
                .type(ServiceType.COMMUNITY)
                .grounds(grounds(Process.NEEDS_ASSESSMENT, N))
                .facts();

        assertEquals("COM-08", decided(noDifficulty).finding().ruleId());
    }

    @Test
    void an_appeal_is_answered_although_no_process_is_named() {
        var appeal = SomeFacts.community().type(ServiceType.CARE_ACT_APPEAL_S72).facts();

        assertEquals("CA67-03", decided(appeal).finding().ruleId());
    }

    @Test
    void childrens_advocacy_is_always_somebody_elses() {
        var asked = SomeFacts.community().type(ServiceType.CHILDRENS_ADVOCACY).facts();

        assertEquals(Outcome.REDIRECT, decided(asked).finding().outcome());
    }

    @Test
    void unsure_and_detained_is_imha() {
        var unsure = SomeFacts.imha(MhaStatus.S2).type(ServiceType.UNSURE).facts();

        var decided = decided(unsure);

        assertEquals(ServiceType.IMHA, decided.serviceType());
        assertEquals("A.14-1", decided.steps().getFirst().ruleId());
    }

    @Test
    void unsure_with_a_care_act_process_is_care_act() {
        var unsure = SomeFacts.careAct().type(ServiceType.UNSURE).facts();

        assertEquals(ServiceType.CARE_ACT, decided(unsure).serviceType());
    }

    @Test
    void unsure_with_an_issue_and_a_group_is_community() {
        var unsure = SomeFacts.community().type(ServiceType.UNSURE);

        assertEquals(ServiceType.COMMUNITY, decided(unsure.facts()).serviceType());
        assertEquals(ServiceType.COMMUNITY, decided(unsure.issue(U).facts()).serviceType());
        assertEquals(
                "CAR-08",
                decided(unsure.issue(Y).group("CARER").facts()).finding().ruleId());
    }

    @Test
    void unsure_without_an_issue_is_information_only() {
        var unsure = SomeFacts.community().type(ServiceType.UNSURE);

        assertInstanceOf(InformationOnly.class, read(unsure.issue(N).facts()));
        assertInstanceOf(InformationOnly.class, read(unsure.issue(Y).group(null).facts()));
    }

    @Test
    void a_table_decides_only_in_its_time() {
        var first = CommunityTable.VERSIONS.getFirst();

        assertEquals(first, DecisionTable.validOn(CommunityTable.VERSIONS, LocalDate.of(2015, 4, 1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> DecisionTable.validOn(CommunityTable.VERSIONS, LocalDate.of(2015, 3, 31)));
    }

    @Test
    void the_version_is_chosen_by_the_effective_received_date() {
        var first = CommunityTable.VERSIONS.getFirst();
        var until = LocalDate.of(2017, 4, 1);
        var old = version(first, "COM/old", first.validFrom(), until);
        var next = version(first, "COM/next", until, null);

        assertEquals(old, DecisionTable.validOn(List.of(old, next), until.minusDays(1)));
        assertEquals(next, DecisionTable.validOn(List.of(old, next), until));
    }

    private static DecisionTable<CommunityInputs, Outcome> version(
            DecisionTable<CommunityInputs, Outcome> table, String version, LocalDate from, LocalDate to) {
        return new DecisionTable<>(
                table.prefix(),
                version,
                table.title(),
                table.basis(),
                from,
                to,
                table.rows(),
                table.otherwise(),
                table.unknowns(),
                table.words());
    }

    private static Facts.CareAct grounds(Process process, Answer difficulty) {
        return new Facts.CareAct(
                process, difficulty, List.of("RETAIN"), AppropriatePerson.NONE, U, null, null, U, U, Y);
    }

    private static List<String> rules(Decided decided) {
        return decided.steps().stream().map(Eligibility.Step::ruleId).toList();
    }

    private static Outcome outcome(Eligibility eligibility) {
        return assertInstanceOf(Decided.class, eligibility).finding().outcome();
    }

    private static Eligibility read(Facts facts) {
        return EligibilityRules.read(facts, Y, KENT, DAY);
    }

    private static Decided decided(Facts facts) {
        return assertInstanceOf(Decided.class, read(facts));
    }
}
