package org.advocacyhub.monitoring.spotorder.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.ServiceTypes;
import org.advocacyhub.monitoring.contract.domain.Share;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md F.7: what may be bought, why, and who pays. */
class SpotRulesTest {

    private static final YearPlan YEAR = year(
            2018,
            "1530000.00",
            "1530000.00",
            line("CARE_ACT", "1530000.00", "9000.00", "CARE_ACT", "IMCA_SAFEGUARDING", "COMMUNITY"),
            new BudgetLine(
                    "RULE_1_2",
                    List.of("RULE_1_2_REP"),
                    List.of(),
                    money("0.00"),
                    PlannedHours.parse("0.00").orElseThrow(),
                    Share.DEFAULT_BLOCK,
                    false));

    @ParameterizedTest(name = "{0} for {1} at {2}: {3}")
    @CsvSource(textBlock = """
            CARE_ACT,          NO_PARTNER_AVAILABLE, BELOW,           ok,                  CONTRACT
            CARE_ACT,          SPECIALISM_GAP,       FREEZE_95,       ok,                  CONTRACT
            CARE_ACT,          OUT_OF_AREA,          BELOW,           ok,                  CONTRACT
            CARE_ACT,          SAFEGUARDING,         FREEZE_95,       ceiling-not-reached, -
            CARE_ACT,          LIBERTY_AT_STAKE,     BELOW,           ceiling-not-reached, -
            CARE_ACT,          SAFEGUARDING,         CEILING_REACHED, ok,                  TEAM
            CARE_ACT,          OUT_OF_AREA,          CEILING_REACHED, ok,                  TEAM
            RULE_1_2_REP,      COURT_DEADLINE,       BELOW,           ok,                  TEAM
            COMMUNITY,         SPECIALISM_GAP,       BELOW,           not-statutory,       -
            COMMUNITY,         SAFEGUARDING,         CEILING_REACHED, not-statutory,       -
            IMCA_SAFEGUARDING, SAFEGUARDING,         CEILING_REACHED, not-statutory,       -
            """)
    void what_may_be_asked_for_and_who_pays(
            String type, ExceptionalReason reason, SpendLevel level, String code, String payer) {
        var finding = SpotRules.check(type, reason, YEAR, level);

        assertEquals(code, finding.map(Finding::code).orElse("ok"));
        if (finding.isEmpty()) {
            assertEquals(payer, SpotRules.chargedTo(type, YEAR, level).name());
        }
    }

    @Test
    void the_amount_is_minutes_at_the_rate() {
        assertEquals(money("600.00"), SpotRules.amount(1200, money("30.00")));
        assertEquals(money("0.50"), SpotRules.amount(1, money("30.00")));
        assertEquals(money("0.00"), SpotRules.amount(1, money("0.30"))); // half a penny, to the even one
    }

    @Test
    void every_type_that_is_bought_is_a_type() {
        assertTrue(ServiceTypes.KNOWN.containsAll(SpotRules.BOUGHT));
    }
}
