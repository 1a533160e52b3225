package org.advocacyhub.monitoring.pressure.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.Profile;
import org.advocacyhub.monitoring.contract.domain.Share;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.QuarterOfLines;
import org.advocacyhub.monitoring.virement.domain.LineForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md E.5: both sides of each threshold, and what may be done about it. All figures are synthetic. */
class PressureRulesTest {

    private static final Quarter Q1 = new Quarter(2016, 1);
    private static final Quarter Q2 = new Quarter(2016, 2);

    @ParameterizedTest(name = "{0} and then {1} referrals of 100 a quarter, limit {2}%: {3}")
    @CsvSource(textBlock = """
            111, 111, 110, true
            110, 111, 110, false
            111, 110, 110, false
            0,   900, 110, false
            110, 110, 109, true
            """)
    void a_line_is_pressed_when_every_quarter_is_above_and_not_at_the_limit(
            long first, long second, int percent, boolean pressed) {
        var above = PressureRules.referrals(List.of(quarter(Q1, first, 400), quarter(Q2, second, 400)), percent);

        assertEquals(pressed, !above.isEmpty());
    }

    @Test
    void the_evidence_names_each_quarter_and_its_part_of_the_plan() {
        var above = PressureRules.referrals(List.of(quarter(Q1, 120, 401), quarter(Q2, 130, 401)), 110);

        assertEquals(
                List.of(
                        "Line IMHA had more than 110% of its indicative referrals in 2 quarters one after the other: 120.00 of 100.25"
                                + " (119.70%) from 2016-04-01 to 2016-06-30; 130.00 of 100.25 (129.68%) from 2016-07-01 to 2016-09-30."),
                above.stream().map(Above::reason).toList());
    }

    @Test
    void a_line_without_a_number_of_referrals_is_not_judged() {
        assertTrue(PressureRules.referrals(List.of(quarter(Q1, 900, null), quarter(Q2, 900, null)), 110)
                .isEmpty());
        assertTrue(PressureRules.referrals(List.of(), 110).isEmpty());
    }

    @ParameterizedTest(name = "{0} minutes by {1}: {2}")
    @CsvSource(textBlock = """
            # 12,000 hours straight over the year: 3,000 by the end of June, of which 105 percent are 189,000 minutes
            189000, 2016-06-30, false
            189001, 2016-06-30, true
            999999, 2016-04-30, false
            126001, 2016-05-01, true
            126000, 2016-05-01, false
            """)
    void hours_of_the_year_so_far_are_judged_after_its_first_month(long minutes, LocalDate until, boolean pressed) {
        var above = PressureRules.hours(straight(null), Map.of("IMHA", minutes), until, 105);

        assertEquals(pressed, !above.isEmpty());
    }

    @Test
    void a_line_without_planned_hours_is_not_judged() {
        var year = new YearPlan(
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2017, 3, 31),
                money("360000.00"),
                money("360000.00"),
                Profile.STRAIGHT,
                List.of(line("IMHA", "360000.00", "0.00", "IMHA")));

        assertEquals(List.of(), PressureRules.hours(year, Map.of("IMHA", 60L), LocalDate.of(2016, 6, 30), 105));
    }

    @ParameterizedTest(name = "forecast {0}: {1}")
    @CsvSource(textBlock = """
            360000.00, false
            360000.01, true
            """)
    void a_forecast_is_judged_to_the_penny(String forecast, boolean pressed) {
        var year = straight(null);
        var late = LocalDate.of(2016, 9, 30);
        assertEquals(
                pressed,
                PressureRules.forecast(year, total(forecast, late), 100).isPresent());
        assertTrue(PressureRules.forecast(year, total("999999.00", LocalDate.of(2016, 4, 30)), 100)
                .isEmpty());
        assertTrue(PressureRules.forecast(year, total(null, late), 100).isEmpty());
    }

    @Test
    void money_left_on_other_lines_is_named_and_a_community_line_needs_its_reason() {
        var reliefs = reliefs(SpendLevel.WARNING_90);

        assertEquals(
                List.of(
                        "A virement of up to 180000.00 from CARE_ACT, which is headed for less than it has, to IMHA (F.6).",
                        "A virement of up to 1000.00 from COMMUNITY, which is headed for less than it has, to IMHA; a community line"
                                + " gives only with communityProtectionOverride (F.6).",
                        "More hours for IMHA by a variation (F.10): so far it has delivered 450.00 above its plan."),
                reliefs.stream().map(Relief::sentence).toList());
    }

    @Test
    void spot_orders_are_offered_only_when_the_ceiling_is_reached_and_only_for_what_may_be_bought() {
        assertEquals(List.of(), spots(reliefs(SpendLevel.FREEZE_95)));
        assertEquals(List.of(List.of("IMHA")), spots(reliefs(SpendLevel.CEILING_REACHED)));
        var all = Reliefs.of(kent(), List.of(), SpendLevel.CEILING_REACHED, List.of());
        assertEquals(List.of(List.of("IMHA", "CARE_ACT")), spots(all));
    }

    @ParameterizedTest(name = "CARE_ACT of 290000.00 headed for {0}: gives {1}, is pressed: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "289999.99, 0.01, false",
                "290000.00, -,    false",
                "290000.01, -,    true",
                "-,         -,    false", // before the first working day nobody knows
            })
    void a_line_gives_what_it_will_not_spend_and_is_pressed_by_what_it_lacks(
            String forecast, String gives, boolean pressed) {
        var reliefs = Reliefs.of(
                kent(),
                List.of(headed("CARE_ACT", "290000.00", forecast), headed("COMMUNITY", "170000.00", "169000.00")),
                SpendLevel.BELOW,
                List.of());

        var virements = virements(reliefs);
        assertEquals(
                gives == null ? List.of("COMMUNITY") : List.of("CARE_ACT", "COMMUNITY"),
                virements.stream().map(Relief.Virement::fromLine).toList());
        assertEquals(
                pressed ? List.of("CARE_ACT") : List.of(), virements.getLast().toLines());
        if (gives != null) {
            assertEquals(money(gives), virements.getFirst().unspent());
        }
        assertEquals(
                List.of(new Relief.ExtraHours(null, null)),
                reliefs.stream().filter(Relief.ExtraHours.class::isInstance).toList());
    }

    /** More referrals than planned are pressure by themselves: what the line has left is for its own people. */
    @Test
    void a_line_with_more_referrals_than_planned_gives_nothing_away() {
        var above = PressureRules.referrals(List.of(quarter(Q1, 111, 400), quarter(Q2, 111, 400)), 110);

        var reliefs = Reliefs.of(
                kent(),
                List.of(headed("IMHA", "360000.00", "300000.00"), headed("CARE_ACT", "290000.00", "110000.00")),
                SpendLevel.BELOW,
                above);

        assertEquals(
                List.of(new Relief.Virement("CARE_ACT", List.of("IMHA"), money("180000.00"), false)),
                virements(reliefs));
        assertTrue(reliefs.contains(new Relief.ExtraHours(null, null)), reliefs::toString);
    }

    /** F.7: community advocacy is never bought, whatever is reached. */
    @Test
    void nothing_is_bought_for_a_community_line() {
        var reliefs = Reliefs.of(
                kent(), List.of(headed("COMMUNITY", "170000.00", "171000.00")), SpendLevel.CEILING_REACHED, List.of());

        assertEquals(List.of(), spots(reliefs));
    }

    private static List<Relief.Virement> virements(List<Relief> reliefs) {
        return reliefs.stream()
                .flatMap(relief -> relief instanceof Relief.Virement virement ? Stream.of(virement) : Stream.empty())
                .toList();
    }

    private static List<List<String>> spots(List<Relief> reliefs) {
        return reliefs.stream()
                .flatMap(relief -> relief instanceof Relief.SpotOrders(var types) ? Stream.of(types) : Stream.empty())
                .toList();
    }

    private static List<Relief> reliefs(SpendLevel level) {
        return Reliefs.of(
                kent(),
                List.of(
                        headed("IMHA", "360000.00", "395000.00"),
                        headed("CARE_ACT", "290000.00", "110000.00"),
                        headed("COMMUNITY", "170000.00", "169000.00")),
                level,
                PressureRules.hours(straight(null), Map.of("IMHA", 207_000L), LocalDate.of(2016, 6, 30), 105));
    }

    private static YearPlan kent() {
        return new YearPlan(
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2017, 3, 31),
                money("820000.00"),
                money("820000.00"),
                Profile.STRAIGHT,
                List.of(
                        line("IMHA", "360000.00", "12000.00", "IMHA"),
                        line("CARE_ACT", "290000.00", "9000.00", "CARE_ACT"),
                        line("COMMUNITY", "170000.00", "5500.00", "COMMUNITY")));
    }

    private static LineForecast headed(String line, String amount, String forecast) {
        return new LineForecast(
                line,
                LocalDate.of(2016, 9, 30),
                money(amount),
                Money.ZERO,
                Money.ZERO,
                forecast == null ? null : money(forecast),
                new BigDecimal("1.00"));
    }

    private static LineForecast total(String forecast, LocalDate asOf) {
        return new LineForecast(
                "TOTAL",
                asOf,
                money("360000.00"),
                Money.ZERO,
                Money.ZERO,
                forecast == null ? null : money(forecast),
                null);
    }

    private static QuarterOfLines quarter(Quarter quarter, long referrals, Integer expected) {
        return new QuarterOfLines(quarter, straight(expected), Map.of("IMHA", referrals));
    }

    private static YearPlan straight(Integer expectedReferrals) {
        return new YearPlan(
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2017, 3, 31),
                money("360000.00"),
                money("360000.00"),
                Profile.STRAIGHT,
                List.of(new BudgetLine(
                        "IMHA",
                        List.of("IMHA"),
                        List.of(),
                        money("360000.00"),
                        PlannedHours.parse("12000.00").orElseThrow(),
                        Share.DEFAULT_BLOCK,
                        true,
                        null,
                        expectedReferrals)));
    }
}
