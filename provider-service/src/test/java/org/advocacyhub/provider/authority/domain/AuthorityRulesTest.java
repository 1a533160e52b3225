package org.advocacyhub.provider.authority.domain;

import static org.advocacyhub.provider.authority.domain.Answer.COMPLIED;
import static org.advocacyhub.provider.authority.domain.Answer.CONSENT_GIVEN_AGAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Decision;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Ground;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md A.12: what follows for an open case. */
class AuthorityRulesTest {

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}, non-instructed {4}")
    @CsvSource({
        "CONSENT,               CARE_ACT,              AUT-06, PERSON_WITHDREW,       true",
        "CONSENT,               CARE_ACT_SAFEGUARDING, AUT-06, PERSON_WITHDREW,       true",
        "PATIENT_REQUEST,       IMHA,                  AUT-06, PERSON_WITHDREW,       true",
        "CONSENT,               COMMUNITY,             AUT-02, PERSON_WITHDREW,       false", // AUT-07: the hub decides
        "CONSENT,               NHS_COMPLAINTS,        AUT-02, PERSON_WITHDREW,       false",
        "PARENTAL,              PARENT_CP,             AUT-02, PERSON_WITHDREW,       false",
        "STATUTORY_INSTRUCTION, IMCA_SMT,              AUT-02, INSTRUCTION_WITHDRAWN, false",
        "COURT_ORDER,           RULE_1_2_REP,          AUT-02, INSTRUCTION_WITHDRAWN, false",
        "BEST_INTERESTS,        CARE_ACT,              AUT-06, INSTRUCTION_WITHDRAWN, true",
    })
    void without_the_authority_to_be_supported_work_stops_or_finds_another_basis(
            String basis, String serviceType, String ruleId, ClosureReason closeAs, boolean nonInstructed) {
        var consequence = AuthorityRules.of(basis, List.of("RECEIVE_ADVOCACY"), serviceType);

        assertEquals(List.of(Duty.STOP_OR_FIND_ANOTHER_BASIS), consequence.duties());
        assertEquals(ruleId, consequence.ruleId());
        assertEquals(closeAs, consequence.closeAs());
        assertTrue(consequence.answers().contains(CONSENT_GIVEN_AGAIN));
        assertEquals(nonInstructed, consequence.answers().contains(Answer.GOES_ON_NON_INSTRUCTED));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SHARE_WITH_PARTNER,    SHARE_WITH_NO_PARTNER",
        "CONTACT_PROFESSIONALS, CONTACT_NO_PROFESSIONALS",
        "ACCESS_RECORDS,        READ_NO_RECORDS",
        "FEEDBACK_CONTACT,      ASK_NO_FEEDBACK",
    })
    void a_single_scope_forbids_one_thing_and_the_work_goes_on(String scope, Duty duty) {
        var consequence = AuthorityRules.of("CONSENT", List.of(scope), "CARE_ACT");

        assertEquals(List.of(duty), consequence.duties());
        assertNull(consequence.closeAs());
        assertEquals(Set.of(COMPLIED, CONSENT_GIVEN_AGAIN), consequence.answers());
    }

    @Test
    void what_concerns_others_is_nothing_for_whoever_works_the_case() {
        assertTrue(AuthorityRules.of("CONSENT", List.of("EQUALITY_MONITORING", "CASE_STUDY_USE", "NEW_SCOPE"), "IMHA")
                .isNothing());
    }

    @ParameterizedTest(name = "{0} decided {2} s after the withdrawal of {3}: {1}, non-instructed {4}")
    @CsvSource({
        "COMMUNITY,      AUT-07, 0,  RECEIVE_ADVOCACY, true",
        "COMMUNITY,      AUT-07, 60, RECEIVE_ADVOCACY, true",
        "COMMUNITY,      AUT-02, -1, RECEIVE_ADVOCACY, false", // decided before: nobody looked at what was withdrawn
        "NHS_COMPLAINTS, AUT-07, 60, RECEIVE_ADVOCACY, true",
        "CARE_ACT,       AUT-06, 60, RECEIVE_ADVOCACY, true", // carries itself
        "COMMUNITY,      A.12 scopes, 60, ACCESS_RECORDS, false", // the work goes on anyhow
    })
    void a_decision_that_the_case_goes_on_carries_what_was_withdrawn_before_it(
            String serviceType, String ruleId, long secondsAfter, String scope, boolean nonInstructed) {
        var withdrawnAt = Instant.parse("2016-04-05T09:00:00Z");
        var decision = new Decision(
                new Ground("AUT-07", "The hub manager decided so."), withdrawnAt.plusSeconds(secondsAfter));

        var consequence =
                AuthorityRules.of("CONSENT", List.of(scope), serviceType).after(decision, withdrawnAt);

        assertEquals(ruleId, consequence.ruleId());
        assertEquals(nonInstructed, consequence.answers().contains(Answer.GOES_ON_NON_INSTRUCTED));
        assertTrue(consequence.answers().contains(CONSENT_GIVEN_AGAIN));
    }
}
