package org.advocacyhub.monitoring.returns.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.Plans;
import org.advocacyhub.monitoring.contract.domain.Profile;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.junit.jupiter.api.Test;

/** K-12 and K-13. */
class HoursTest {

    private static final Quarter Q1 = new Quarter(2016, 1);
    private static final Quarter Q2 = new Quarter(2016, 2);
    private static final Map<String, TimeRule> RULES = Map.of(
            "CLIENT_CONTACT_F2F", new TimeRule("CLIENT_CONTACT_F2F", "DIRECT", true),
            "TRAVEL", new TimeRule("TRAVEL", "TRAVEL", false));

    @Test
    void the_plan_of_a_quarter_goes_by_working_days_or_straight() {
        var plan = year(2016, "100.00", "100.00", line("IMHA", "100.00", "12000.00", "IMHA"));
        var straight =
                new YearPlan(plan.from(), plan.to(), plan.budget(), plan.ceiling(), Profile.STRAIGHT, plan.lines());

        var byWorkingDays = HoursCalculator.figures(List.of(), RULES, plan, Q1, 10);
        var byQuarters = HoursCalculator.figures(List.of(), RULES, straight, Q1, 10);

        // 12,000 x 63/255 and 12,000/4
        assertEquals(new BigDecimal("2964.71"), planned(byWorkingDays));
        assertEquals(new BigDecimal("3000.00"), planned(byQuarters));
    }

    @Test
    void s17_twenty_percent_off_is_advice_and_the_total_stays_within_plan() {
        // 255 hours a year make exactly 65 in Q2 2016/17
        var plan = year(
                2016,
                "200.00",
                "200.00",
                line("IMHA", "100.00", "255.00", "IMHA"),
                line("COMMUNITY", "100.00", "255.00", "COMMUNITY"));
        var worked = List.of(face("IMHA", 78 * 60), face("COMMUNITY", 52 * 60));

        var figures = HoursCalculator.figures(worked, RULES, plan, Q2, 10);

        assertEquals(new BigDecimal("120.00"), percent(figures, "line", "IMHA").value());
        assertEquals(Rag.AMBER, percent(figures, "line", "IMHA").rag());
        assertEquals(
                new BigDecimal("80.00"), percent(figures, "line", "COMMUNITY").value());
        assertEquals(Rag.AMBER, percent(figures, "line", "COMMUNITY").rag());
        assertEquals(new BigDecimal("100.00"), percent(figures, "total", "all").value());
        assertEquals(Rag.GREEN, percent(figures, "total", "all").rag());
    }

    @Test
    void hours_are_rounded_once_from_summed_minutes() {
        var plan = year(2016, "100.00", "100.00", line("IMHA", "100.00", "255.00", "IMHA"));
        // three times 20 minutes are one hour, though each would show as 0.33
        var worked = List.of(face("IMHA", 20), face("IMHA", 20), face("IMHA", 20));

        var figures = HoursCalculator.figures(worked, RULES, plan, Q1, 10);

        assertEquals(
                new BigDecimal("1.00"),
                Figures.one(figures, "line", "IMHA", "deliveredHours").value());
    }

    @Test
    void time_that_is_not_chargeable_shows_by_class_only() {
        var plan = year(2016, "100.00", "100.00", line("IMHA", "100.00", "255.00", "IMHA"));
        var worked = List.of(new WorkedTime("IMHA", null, "TRAVEL", 90), new WorkedTime("IMHA", null, "NEW_KIND", 30));

        var figures = HoursCalculator.figures(worked, RULES, plan, Q1, 10);

        assertEquals(
                new BigDecimal("0.00"),
                Figures.one(figures, "total", "all", "deliveredHours").value());
        assertEquals(
                new BigDecimal("1.50"),
                Figures.one(figures, "class", "TRAVEL", "hoursWorked").value());
        assertEquals(
                new BigDecimal("0.50"),
                Figures.one(figures, "class", "UNCLASSIFIED", "hoursWorked").value());
    }

    @Test
    void d3_time_is_paid_from_the_line_that_the_contract_names_whatever_the_type() {
        var plan = year(
                2016, "150.00", "150.00", line("IMHA", "100.00", "255.00", "IMHA"), line("TRAVEL", "50.00", "51.00"));
        var rules = Map.of(
                "CLIENT_CONTACT_F2F",
                new TimeRule("CLIENT_CONTACT_F2F", "DIRECT", true),
                "TRAVEL",
                new TimeRule("TRAVEL", "TRAVEL", true, "TRAVEL"),
                "TRAINING_AWARENESS",
                new TimeRule("TRAINING_AWARENESS", "DEVELOPMENT", true, "TRAINING"));
        var worked = List.of(
                face("IMHA", 120),
                new WorkedTime("IMHA", null, "TRAVEL", 60),
                new WorkedTime("CARE_ACT", null, "TRAVEL", 30),
                new WorkedTime("IMHA", null, "TRAINING_AWARENESS", 15));

        // 120 on the type's line; 60 + 30 on that of travel, which also pays where no line pays for the type; no line
        // TRAINING this year
        assertEquals(Map.of("IMHA", 120L, "TRAVEL", 90L, "NO_LINE", 15L), HoursCalculator.byLine(worked, rules, plan));
        var figures = HoursCalculator.figures(worked, rules, plan, Q2, 10);
        assertEquals(
                new BigDecimal("13.00"), // 51 x 65/255
                Figures.one(figures, "line", "TRAVEL", "indicativeHours").value());
        assertEquals(
                new BigDecimal("3.75"),
                Figures.one(figures, "total", "all", "deliveredHours").value());
    }

    @Test
    void work_that_no_line_pays_for_is_shown_and_not_lost() {
        var plan = year(2016, "100.00", "100.00", line("IMHA", "100.00", "255.00", "IMHA"));

        var figures = HoursCalculator.figures(List.of(face("CARE_ACT", 60)), RULES, plan, Q1, 10);
        var withoutYear = HoursCalculator.figures(List.of(face("CARE_ACT", 60)), RULES, null, Q1, 10);

        assertEquals(
                new BigDecimal("1.00"),
                Figures.one(figures, "line", "NO_LINE", "deliveredHours").value());
        assertEquals(
                new BigDecimal("1.00"),
                Figures.one(withoutYear, "line", "NO_LINE", "deliveredHours").value());
    }

    @Test
    void a_line_for_a_group_takes_the_hours_of_its_people() {
        var general = line("COMMUNITY", "60.00", "255.00", "COMMUNITY");
        var learningDisability = new BudgetLine(
                "COMMUNITY_LD",
                List.of("COMMUNITY"),
                List.of("LEARNING_DISABILITY"),
                Plans.money("40.00"),
                new PlannedHours(25_500),
                general.blockShare(),
                true);
        var plan = year(2016, "100.00", "100.00", general, learningDisability);
        var worked = List.of(
                new WorkedTime("COMMUNITY", "LEARNING_DISABILITY", "CLIENT_CONTACT_F2F", 120),
                new WorkedTime("COMMUNITY", "DEMENTIA", "CLIENT_CONTACT_F2F", 60));

        var figures = HoursCalculator.figures(worked, RULES, plan, Q1, 10);

        assertEquals(
                new BigDecimal("2.00"),
                Figures.one(figures, "line", "COMMUNITY_LD", "deliveredHours").value());
        assertEquals(
                new BigDecimal("1.00"),
                Figures.one(figures, "line", "COMMUNITY", "deliveredHours").value());
    }

    @Test
    void average_hours_of_closed_cases() {
        var figures = ClosedCasesCalculator.figures(
                Map.of("IMHA", 1L, "CARE_ACT", 2L), Map.of("IMHA", 100L, "CARE_ACT", 500L));

        assertEquals(
                new BigDecimal("1.67"),
                Figures.one(figures, "type", "IMHA", "averageHours").value());
        assertEquals(
                new BigDecimal("4.17"),
                Figures.one(figures, "type", "CARE_ACT", "averageHours").value());
        assertEquals(
                new BigDecimal("3.33"),
                Figures.one(figures, "total", "all", "averageHours").value());
        assertNull(ClosedCasesCalculator.average(0, 0));
    }

    private static WorkedTime face(String type, long minutes) {
        return new WorkedTime(type, null, "CLIENT_CONTACT_F2F", minutes);
    }

    private static Figure percent(List<Figure> figures, String breakdown, String key) {
        return Figures.one(figures, breakdown, key, "deliveredOfIndicative");
    }

    private static BigDecimal planned(List<Figure> figures) {
        return Figures.one(figures, "line", "IMHA", "indicativeHours").value();
    }

    @Test
    void f4_what_a_contract_tolerates_is_its_own_affair_to_the_hundredth_of_a_point() {
        var plan = year(2016, "100.00", "100.00", line("IMHA", "100.00", "255.00", "IMHA"));
        var planned = 63 * 60; // 63 of 255 working days in the first quarter
        var tenOver = List.of(face("IMHA", planned * 110 / 100));
        var justAbove = List.of(face("IMHA", planned * 110 / 100 + 1));

        assertEquals(Rag.GREEN, ragOf(tenOver, plan, 10));
        assertEquals(Rag.AMBER, ragOf(justAbove, plan, 10));
        assertEquals(Rag.GREEN, ragOf(justAbove, plan, 11));
        assertEquals(Rag.AMBER, ragOf(tenOver, plan, 9));
    }

    @Test
    void f4_what_is_rounded_to_the_tolerance_is_still_beyond_it() {
        var plan = year(2016, "100.00", "100.00", line("IMHA", "100.00", "25500.00", "IMHA"));
        var planned = 63 * 100 * 60;
        var aMinuteOver = List.of(face("IMHA", planned * 110 / 100 + 1));
        var aMinuteUnder = List.of(face("IMHA", planned * 90 / 100 - 1));

        var figures = HoursCalculator.figures(aMinuteOver, RULES, plan, Q1, 10);
        assertEquals(new BigDecimal("110.00"), percent(figures, "total", "all").value());
        assertEquals(Rag.AMBER, percent(figures, "total", "all").rag());
        assertEquals(Rag.AMBER, ragOf(aMinuteUnder, plan, 10));
        assertEquals(Rag.GREEN, ragOf(List.of(face("IMHA", planned * 90 / 100)), plan, 10));
    }

    @Test
    void f4_without_a_plan_there_is_no_colour() {
        var plan = year(2016, "100.00", "100.00", line("IMHA", "100.00", "0.00", "IMHA"));

        assertNull(ragOf(List.of(face("IMHA", 60)), plan, 10));
    }

    private static Rag ragOf(List<WorkedTime> worked, YearPlan plan, int tolerance) {
        return percent(HoursCalculator.figures(worked, RULES, plan, Q1, tolerance), "total", "all")
                .rag();
    }
}
