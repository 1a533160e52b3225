package org.advocacyhub.monitoring.ceiling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md F.7: both sides of each level, to the penny; the ceiling of S08. */
class LevelRulesTest {

    private static final LevelRules RULES = new LevelRules(Map.of(
            SpendLevel.NOTICE_80,
            80,
            SpendLevel.WARNING_90,
            90,
            SpendLevel.FREEZE_95,
            95,
            SpendLevel.CEILING_REACHED,
            100));

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(textBlock = """
            -1.00,       1530000.00, BELOW
            0.00,        1530000.00, BELOW
            1223999.99,  1530000.00, BELOW
            1224000.00,  1530000.00, NOTICE_80
            1376999.99,  1530000.00, NOTICE_80
            1377000.00,  1530000.00, WARNING_90
            1453499.99,  1530000.00, WARNING_90
            1453500.00,  1530000.00, FREEZE_95
            1529999.99,  1530000.00, FREEZE_95
            1530000.00,  1530000.00, CEILING_REACHED
            1530000.01,  1530000.00, CEILING_REACHED
            0.00,        0.00,       BELOW
            0.01,        0.00,       CEILING_REACHED
            """)
    void a_level_holds_from_its_share_on(String used, String ceiling, SpendLevel level) {
        assertEquals(
                level,
                RULES.of(Money.parse(used).orElseThrow(), Money.parse(ceiling).orElseThrow()));
    }
}
