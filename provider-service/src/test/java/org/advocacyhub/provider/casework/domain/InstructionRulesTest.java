package org.advocacyhub.provider.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.advocacyhub.provider.casework.domain.InstructionRules.GoesOn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md A.12: whether a case goes on when the person loses the capacity to instruct, or has it again. */
class InstructionRulesTest {

    @ParameterizedTest(name = "{0}, can instruct {1}, representative {2}: {3}, goes on {4}")
    @CsvSource({
        "CARE_ACT,              false, false, AUT-06, true",
        "CARE_ACT_SAFEGUARDING, false, false, AUT-06, true",
        "IMHA,                  false, false, AUT-06, true",
        "IMCA_SMT,              false, false, AUT-05, true",
        "IMCA_39D,              false, false, AUT-05, true",
        "RPR_PAID,              false, false, AUT-05, true",
        "RULE_1_2_REP,          false, false, AUT-11, true",
        "NHS_COMPLAINTS,        false, true,  AUT-12, true",
        "NHS_COMPLAINTS,        false, false, AUT-12, false",
        "COMMUNITY,             false, false, AUT-07, false",
        "COMMUNITY,             false, true,  AUT-07, false",
        "CARER_COMMUNITY,       false, false, AUT-07, false",
        "PARENT_CP,             false, false, AUT-07, false",
        "BESPOKE,               false, false, AUT-07, false",
        "CARE_ACT,              true,  false, AUT-01, true",
        "IMHA,                  true,  false, AUT-01, true",
        "NHS_COMPLAINTS,        true,  false, AUT-01, true",
        "COMMUNITY,             true,  false, AUT-01, true",
        "IMCA_39D,              true,  false, AUT-01, true",
        // D.2 REGAINED_CAPACITY: the role ends
        "IMCA_SMT,              true,  false, D.2,    false",
        "IMCA_ACCOM,            true,  false, D.2,    false",
        "IMCA_CARE_REVIEW,      true,  false, D.2,    false",
        "IMCA_SAFEGUARDING,     true,  false, D.2,    false",
        "IMCA_39A,              true,  false, D.2,    false",
        "IMCA_39C,              true,  false, D.2,    false",
        "RPR_PAID,              true,  false, D.2,    false",
        "RULE_1_2_REP,          true,  false, D.2,    false"
    })
    void every_type_has_its_row(String type, boolean canInstruct, boolean representative, String rule, boolean goesOn) {
        var finding = InstructionRules.of(type, canInstruct, representative);

        assertEquals(rule, finding.ruleId());
        assertEquals(goesOn, finding instanceof GoesOn);
        assertTrue(finding.inWords().endsWith("."));
    }

    @ParameterizedTest(name = "{0}: {1}, the manager decides {2}")
    @CsvSource({
        "COMMUNITY,       AUT-07, true",
        "CARER_COMMUNITY, AUT-07, true",
        "PARENT_CP,       AUT-07, true",
        "BESPOKE,         AUT-07, true",
        "NHS_COMPLAINTS,  AUT-12, true",
        "CARE_ACT,        AUT-06, false",
        "IMHA,            AUT-06, false",
        "IMCA_SMT,        AUT-05, false",
        "RULE_1_2_REP,    AUT-11, false"
    })
    void the_manager_decides_where_no_row_carries_the_case(String type, String rule, boolean decides) {
        var finding = InstructionRules.decided(type, false);

        assertEquals(rule, finding.ruleId());
        assertEquals(decides, finding instanceof GoesOn);
        assertTrue(finding.inWords().endsWith("."));
        // the same when it is looked at again, and the history tells the one from the other
        var again = InstructionRules.decided(type, true);
        assertEquals(rule, again.ruleId());
        assertEquals(decides, again instanceof GoesOn);
        assertEquals(decides, again.inWords().contains("looked again"));
        assertEquals(decides, InstructionRules.isLeftToManager(type));
        assertEquals(decides, InstructionRules.isDecided(rule));
    }
}
