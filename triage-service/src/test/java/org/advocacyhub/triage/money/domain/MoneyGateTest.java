package org.advocacyhub.triage.money.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.triage.money.domain.MoneyInputs.Order;
import org.advocacyhub.triage.money.domain.MoneyInputs.Standing;
import org.advocacyhub.triage.money.domain.Ruling.Way;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md F.7, one published case a line; S08, S18 and S21 by number in {@code MoneyScenarioTest}. */
class MoneyGateTest {

    private static final LocalDate DAY = LocalDate.of(2019, 2, 20);
    private static final Order ORDER = new Order(UUID.randomUUID(), "SAFEGUARDING", "ASHFORD-OPMH", UUID.randomUUID());

    @ParameterizedTest(name = "{0} at {1}, unpaid {2}, freeze {3}, order {4}, refused {5}: {6}")
    @CsvSource(textBlock = """
            # type, level, not commissioned, freeze, order, refused, rule, way, hold
            CARE_ACT,         BELOW,           false, false, false, false, F.7-OPEN,              GO_ON,        -
            CARE_ACT,         FREEZE_95,       false, true,  false, false, F.7-OPEN,              GO_ON,        -
            CARE_ACT,         CEILING_REACHED, false, false, false, false, F.7-CEILING-STATUTORY, ESCALATE,     CEILING
            CARE_ACT,         CEILING_REACHED, false, false, true,  false, F.7-ORDER,             GO_ON,        -
            CARE_ACT,         CEILING_REACHED, false, false, false, true,  F.7-CEILING-REFUSED,   ESCALATE,     CEILING
            CARE_ACT,         CEILING_REACHED, false, false, true,  true,  F.7-ORDER,             GO_ON,        -
            CARE_ACT,         FREEZE_95,       false, false, false, true,  F.7-OPEN,              GO_ON,        -
            IMCA_SAFEGUARDING,CEILING_REACHED, false, false, false, false, F.7-CEILING-STATUTORY, ESCALATE,     CEILING
            IMCA_SAFEGUARDING,BELOW,           true,  false, false, false, F.7-UNPAID-POWER,      ESCALATE,     NOT_COMMISSIONED
            COMMUNITY,        BELOW,           false, true,  false, false, F.7-OPEN,              GO_ON,        -
            COMMUNITY,        WARNING_90,      false, true,  false, false, F.7-OPEN,              GO_ON,        -
            COMMUNITY,        FREEZE_95,       false, false, false, false, F.7-OPEN,              GO_ON,        -
            COMMUNITY,        FREEZE_95,       false, true,  false, false, F.7-FREEZE,            WAIT,         FREEZE
            COMMUNITY,        CEILING_REACHED, false, false, false, false, F.7-CEILING,           WAIT,         CEILING
            COMMUNITY,        CEILING_REACHED, false, true,  false, false, F.7-CEILING,           WAIT,         CEILING
            COMMUNITY,        CEILING_REACHED, false, false, true,  false, F.7-CEILING,           WAIT,         CEILING
            COMMUNITY,        BELOW,           true,  false, false, false, F.7-UNPAID,            WAIT,         NOT_COMMISSIONED
            RULE_1_2_REP,     BELOW,           true,  false, false, false, F.7-UNPAID-SPOT,       ASK_FOR_SPOT, NOT_COMMISSIONED
            RULE_1_2_REP,     BELOW,           true,  false, true,  false, F.7-ORDER,             GO_ON,        -
            RULE_1_2_REP,     BELOW,           true,  false, false, true,  F.7-UNPAID-REFUSED,    ESCALATE,     NOT_COMMISSIONED
            RULE_1_2_REP,     CEILING_REACHED, true,  false, false, false, F.7-UNPAID-SPOT,       ASK_FOR_SPOT, NOT_COMMISSIONED
            RULE_1_2_REP,     BELOW,           false, false, false, true,  F.7-OPEN,              GO_ON,        -
            """)
    void the_rows(
            ServiceType type,
            SpendLevel level,
            boolean unpaid,
            boolean freeze,
            boolean order,
            boolean refused,
            String rule,
            Way way,
            String hold) {
        var ruling = MoneyGate.decide(inputs(type, level, unpaid, freeze, order ? ORDER : null, refused));

        assertEquals(rule, ruling.ruleId());
        assertEquals(way, ruling.way());
        assertEquals(hold, ruling.hold() == null ? "-" : ruling.hold().name());
        assertEquals(rule.equals("F.7-ORDER") ? ORDER.orderId() : null, ruling.orderId());
    }

    /** A statutory referral is never refused for money, and nothing that only the contract gives is ever bought. */
    @Test
    void every_combination_has_one_ruling_and_none_refuses() {
        for (var type : ServiceType.values()) {
            for (var level : SpendLevel.values()) {
                for (var bits = 0; bits < 16; bits++) {
                    var ruling = MoneyGate.decide(inputs(
                            type,
                            level,
                            (bits & 1) > 0,
                            (bits & 2) > 0,
                            (bits & 4) > 0 ? ORDER : null,
                            (bits & 8) > 0));

                    if (type.isStatutory()) {
                        assertNotEquals(Way.WAIT, ruling.way(), type + " " + ruling);
                    } else {
                        assertTrue(ruling.way() == Way.GO_ON || ruling.way() == Way.WAIT, type + " " + ruling);
                        assertNull(ruling.orderId());
                    }
                    assertEquals(ruling.isOpen(), ruling.hold() == null);
                    assertFalse(ruling.reason().isBlank());
                }
            }
        }
    }

    @Test
    void a_refused_order_is_told_as_such() {
        var refused = inputs(ServiceType.CARE_ACT, SpendLevel.CEILING_REACHED, false, false, null, true);
        var waiting = inputs(ServiceType.CARE_ACT, SpendLevel.CEILING_REACHED, false, false, null, false);

        assertEquals("SPOT_REFUSED", MoneyGate.decide(refused).code());
        assertEquals("CEILING", MoneyGate.decide(waiting).code());
    }

    private static MoneyInputs inputs(
            ServiceType type, SpendLevel level, boolean unpaid, boolean freeze, Order order, boolean refused) {
        var standing = new Standing(
                LocalDate.of(2018, 4, 1), 152_400_000, 600_000, 153_000_000, Instant.EPOCH, UUID.randomUUID());
        return new MoneyInputs(
                type, DAY, level, standing, unpaid, freeze, "F7-FREEZE/2015-04-01", order, refused, MoneyGate.VERSION);
    }
}
