package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Decided;
import org.advocacyhub.triage.eligibility.domain.Eligibility.InformationOnly;
import org.advocacyhub.triage.eligibility.domain.Eligibility.NoTableYet;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityRulesTest {

    private static final Parameters KENT = new Parameters(16, false, false, 14);
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
    void safeguarding_is_section_68_and_waits_for_its_table() {
        var enquiry = SomeFacts.careAct()
                .grounds(grounds(Process.SAFEGUARDING_ENQUIRY, Y))
                .facts();

        var open = assertInstanceOf(NoTableYet.class, read(enquiry));

        assertEquals(ServiceType.CARE_ACT_SAFEGUARDING, open.serviceType());
        assertEquals("CA67-02", open.steps().getFirst().ruleId());
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceType.class,
            names = {"IMCA_.*", "RPR_PAID", "NHS_COMPLAINTS", "PARENT_CP", "RULE_1_2_REP", "LPS_.*", "BESPOKE"},
            mode = EnumSource.Mode.MATCH_ANY)
    void a_type_without_a_table_is_left_to_a_person(ServiceType type) {
        assertInstanceOf(NoTableYet.class, read(SomeFacts.community().type(type).facts()));
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
    void unsure_from_the_supervisory_body_is_left_to_a_person() {
        var unsure =
                SomeFacts.community().type(ServiceType.UNSURE).by("DOLS_TEAM").facts();

        assertInstanceOf(NoTableYet.class, read(unsure));
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
        assertInstanceOf(NoTableYet.class, read(unsure.group("CARER").facts()));
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
                table.prefix(), version, from, to, table.rows(), table.otherwise(), table.unknowns(), table.words());
    }

    private static Facts.CareAct grounds(Process process, org.advocacyhub.triage.referral.domain.Answer difficulty) {
        return new Facts.CareAct(process, difficulty, List.of("RETAIN"), AppropriatePerson.NONE, U, null, null, U, U);
    }

    private static Eligibility read(Facts facts) {
        return EligibilityRules.read(facts, Y, KENT, DAY);
    }

    private static Decided decided(Facts facts) {
        return assertInstanceOf(Decided.class, read(facts));
    }
}
