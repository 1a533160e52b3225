package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Setting;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type finder of domain.md A.14 and the overlaps of A.11. */
class TypeFinderTest {

    private static final Parameters KENT = new Parameters(16, false, false, 14, Set.of());
    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @Test
    void each_line_finds_its_type() {
        assertFound("A.14-1", ServiceType.IMHA, SomeFacts.imha(MhaStatus.S3));
        assertFound("A.14-3", ServiceType.RULE_1_2_REP, SomeFacts.court());
        assertFound("A.14-4", ServiceType.IMCA_SMT, SomeFacts.treatment());
        assertFound("A.14-5", ServiceType.IMCA_ACCOM, SomeFacts.move(Setting.HOSPITAL, 29));
        assertFound("A.14-6", ServiceType.CARE_ACT_SAFEGUARDING, enquiry());
        assertFound("A.14-7", ServiceType.CARE_ACT, SomeFacts.careAct());
        assertFound("A.14-8", ServiceType.NHS_COMPLAINTS, SomeFacts.complaint());
        assertFound("A.14-9", ServiceType.PARENT_CP, SomeFacts.parent());
        assertFound("A.14-10", ServiceType.COMMUNITY, SomeFacts.community());
        assertFound(
                "A.14-10", ServiceType.CARER_COMMUNITY, SomeFacts.community().group("CARER"));
        assertFound("A.14-11", null, SomeFacts.community().issue(N));
    }

    /** A.8.1: an informal patient qualifies when Schedule 3 is commenced, or where the contract pays. */
    @ParameterizedTest(name = "schedule 3 {0}, funded locally {1}: {2}")
    @CsvSource({"false, false, A.14-10", "true, false, A.14-1", "false, true, A.14-1"})
    void an_informal_patient_is_found_where_the_law_or_the_contract_says_so(
            boolean schedule3, boolean funded, String line) {
        var facts = SomeFacts.imha(MhaStatus.INFORMAL).type(ServiceType.UNSURE).facts();

        assertEquals(
                line,
                TypeFinder.find(facts, new Parameters(16, schedule3, funded, 14, Set.of()))
                        .ruleId());
    }

    @ParameterizedTest(name = "the supervisory body refers somebody for {0}")
    @CsvSource({"IMCA_39A", "IMCA_39C", "IMCA_39D", "RPR_PAID"})
    void the_supervisory_body_is_led_to_the_role_that_table_d_gives(ServiceType role) {
        var dols = role == ServiceType.IMCA_39C
                ? SomeFacts.dols(role).grounds(new Facts.Dols(N, N, N, Y, N, N, Y, N, N, U, U, U, N, U))
                : SomeFacts.dols(role);

        assertFound("A.14-2", role, dols);
    }

    @Test
    void a_supervisory_body_that_says_nothing_more_is_asked_by_the_nearest_table() {
        assertFound("A.14-2", ServiceType.IMCA_39A, SomeFacts.community().by("DOLS_TEAM"));
        assertFound("A.14-2", ServiceType.RPR_PAID, granted(U));
        assertFound("A.14-2", ServiceType.IMCA_39D, granted(Y));
    }

    /** The same rows as referral-service's forecast (its likely-route.csv). */
    @ParameterizedTest(name = "granted {0}, in post {1}, paid {2}, ended {3}, reg 8 notice {4}, asked {5}: {6}")
    @CsvSource({
        "N, U, U, U, U, U, IMCA_39A",
        "U, Y, U, U, U, U, IMCA_39A",
        "Y, U, U, U, U, U, RPR_PAID",
        "Y, N, U, U, U, U, RPR_PAID",
        "Y, U, N, U, U, U, RPR_PAID",
        "Y, N, N, U, U, Y, RPR_PAID",
        "Y, Y, U, U, U, U, IMCA_39D",
        "Y, Y, Y, U, U, U, IMCA_39D",
        "Y, Y, N, U, U, Y, IMCA_39D",
        "Y, U, N, U, U, Y, IMCA_39D",
        "Y, U, U, Y, U, U, IMCA_39C",
        "Y, N, U, Y, U, U, IMCA_39C",
        "Y, U, U, U, Y, U, RPR_PAID",
        "Y, Y, U, U, Y, U, IMCA_39D",
        "Y, U, U, Y, Y, U, RPR_PAID",
    })
    void what_the_supervisory_body_tells_leads_to_one_role(
            Answer granted,
            Answer inPost,
            Answer paid,
            Answer ended,
            Answer reg8Notice,
            Answer asked,
            ServiceType role) {
        var told = new Facts.Dols(U, U, U, granted, inPost, paid, ended, U, reg8Notice, asked, U, U, U, U);

        assertFound("A.14-2", role, SomeFacts.dols(ServiceType.RPR_PAID).grounds(told));
    }

    @ParameterizedTest(name = "{0} for {1} days: {2}")
    @CsvSource({
        "HOSPITAL, 28, A.14-10",
        "HOSPITAL, 29, A.14-5",
        "CARE_HOME, 56, A.14-10",
        "CARE_HOME, 57, A.14-5",
    })
    void a_move_counts_when_it_exceeds_28_days_or_8_weeks(Setting setting, int days, String line) {
        assertEquals(
                line,
                TypeFinder.find(SomeFacts.move(setting, days).facts(), KENT).ruleId());
    }

    @ParameterizedTest(name = "capacity for the decision {0}: {1}")
    @CsvSource({"Y, A.14-4", "N, A.14-10", "U, A.14-10"})
    void only_a_stated_lack_of_capacity_leads_to_an_imca(Answer lacksCapacity, String line) {
        var facts = SomeFacts.treatment()
                .authority(N, U)
                .grounds(SomeFacts.imca(lacksCapacity, AppropriateToConsult.NONE, false));

        assertEquals(line, TypeFinder.find(facts.facts(), KENT).ruleId());
    }

    @Test
    void s22_an_assessment_and_a_move_are_two_cases() {
        var facts = SomeFacts.move(Setting.CARE_HOME, 365)
                .type(ServiceType.CARE_ACT)
                .grounds(SomeFacts.careAct().facts().careAct())
                .facts();

        var also = also(ServiceType.CARE_ACT, facts);

        assertEquals(
                List.of(new Also(
                        ServiceType.IMCA_ACCOM,
                        "A.14-5",
                        "lacks capacity and a move for more than 28 days (hospital) or 8 weeks (home) and nobody appropriate",
                        Outcome.ELIGIBLE,
                        "ACC-09")),
                also);
    }

    @Test
    void an_enquiry_with_protective_measures_is_for_two_advocates() {
        var facts = enquiry()
                .grounds(SomeFacts.protection("NONE").facts().imca())
                .grounds(new Facts.Safeguarding(Y, Y, U))
                .facts();

        var also = also(ServiceType.CARE_ACT_SAFEGUARDING, facts);

        assertEquals(List.of(ServiceType.IMCA_SAFEGUARDING), types(also));
        assertEquals("A.14-6", also.getFirst().line());
        assertEquals("SG-05", also.getFirst().ruleId()); // the body has still to state particular benefit
    }

    @Test
    void a_detained_patient_may_have_an_imca_for_physical_treatment_besides() {
        var facts = SomeFacts.imha(MhaStatus.S3)
                .grounds(SomeFacts.imca(Y, AppropriateToConsult.NONE, false))
                .facts();

        assertEquals(List.of(ServiceType.IMCA_SMT), types(also(ServiceType.IMHA, facts)));
    }

    @Test
    void a_complaint_and_a_care_act_process_are_two_cases() {
        var facts = SomeFacts.careAct()
                .grounds(SomeFacts.complaint().facts().nhsComplaint())
                .facts();

        assertEquals(List.of(ServiceType.NHS_COMPLAINTS), types(also(ServiceType.CARE_ACT, facts)));
        assertEquals(List.of(ServiceType.CARE_ACT), types(also(ServiceType.NHS_COMPLAINTS, facts)));
    }

    @Test
    void a_type_whose_table_says_no_is_no_further_one() {
        var noDifficulty = new Facts.CareAct(
                Process.NEEDS_ASSESSMENT, N, List.of(), AppropriatePerson.NONE, U, null, null, U, U, Y);

        assertEquals(
                List.of(),
                also(
                        ServiceType.IMHA,
                        SomeFacts.imha(MhaStatus.S3)
                                .by("CMHT")
                                .grounds(noDifficulty)
                                .facts()));
    }

    @Test
    void what_the_contract_alone_offers_is_no_further_type() {
        assertEquals(List.of(), also(ServiceType.CARE_ACT, SomeFacts.careAct().facts()));
    }

    @Test
    void a_referral_by_somebody_else_names_the_type_that_waits_for_its_authority() {
        var facts = SomeFacts.careAct().type(ServiceType.COMMUNITY).by("SELF").facts();

        assertEquals(
                List.of(Outcome.PENDING_LA),
                also(ServiceType.COMMUNITY, facts).stream().map(Also::outcome).toList());
    }

    @Test
    void the_last_line_names_no_type() {
        assertNull(TypeFinder.lines().getLast().type());
    }

    private static SomeFacts granted(Answer inPost) {
        return SomeFacts.dols(ServiceType.RPR_PAID)
                .grounds(new Facts.Dols(U, U, U, Y, inPost, U, U, U, U, U, U, U, U, U));
    }

    private static SomeFacts enquiry() {
        return SomeFacts.careAct()
                .grounds(new Facts.CareAct(
                        Process.SAFEGUARDING_ENQUIRY,
                        Y,
                        List.of("RETAIN"),
                        AppropriatePerson.NONE,
                        U,
                        null,
                        null,
                        U,
                        U,
                        Y));
    }

    private static void assertFound(String line, ServiceType type, SomeFacts facts) {
        var found = TypeFinder.find(facts.type(ServiceType.UNSURE).facts(), KENT);

        assertEquals(line, found.ruleId());
        assertEquals(type, found.type());
    }

    private static List<Also> also(ServiceType decided, Facts facts) {
        return EligibilityRules.also(decided, facts, Y, KENT, DAY);
    }

    private static List<ServiceType> types(List<Also> also) {
        return also.stream().map(Also::serviceType).toList();
    }
}
