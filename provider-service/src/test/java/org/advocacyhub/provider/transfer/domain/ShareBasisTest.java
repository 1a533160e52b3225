package org.advocacyhub.provider.transfer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md A.12, column "Types": which authority carries sharing which case with another partner. */
class ShareBasisTest {

    @ParameterizedTest
    @CsvSource({
        "CONSENT,               CARE_ACT,       false, true",
        "CONSENT,               CARE_ACT,       true,  false",
        "CONSENT,               COMMUNITY,      false, true",
        "BEST_INTERESTS,        CARE_ACT,       true,  true",
        "BEST_INTERESTS,        CARE_ACT,       false, false",
        "BEST_INTERESTS,        IMHA,           true,  true",
        "STATUTORY_INSTRUCTION, IMCA_SMT,       true,  true",
        "STATUTORY_INSTRUCTION, IMCA_39D,       false, true",
        "STATUTORY_INSTRUCTION, RPR_PAID,       true,  true",
        "STATUTORY_INSTRUCTION, CARE_ACT,       true,  false",
        "COURT_ORDER,           RULE_1_2_REP,   true,  true",
        "COURT_ORDER,           CARE_ACT,       true,  false",
        "PARENTAL,              CARE_ACT,       false, true",
        "PARENTAL,              NHS_COMPLAINTS, false, true",
        "PARENTAL,              IMHA,           false, false",
    })
    void a_basis_carries_its_types(ShareBasis basis, String serviceType, boolean nonInstructed, boolean carries) {
        assertEquals(carries, basis.carries(serviceType, nonInstructed));
    }
}
