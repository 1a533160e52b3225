package org.advocacyhub.monitoring.returns.domain;

import static org.advocacyhub.monitoring.returns.domain.Figures.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Prompts;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Replies;
import org.advocacyhub.monitoring.returns.domain.HoursLostCalculator.Chased;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator.Bought;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator.Crossing;
import org.advocacyhub.monitoring.returns.domain.ReferrerWaitCalculator.Waited;
import org.junit.jupiter.api.Test;

/** K-09, K-23 and K-24 with figures that can be checked by hand. */
class WaitsAndPromptsTest {

    private static final String KENT = "E10000016";

    @Test
    void k09_days_by_team_and_their_mean_per_referral() {
        // Ashford: 5 + 0 + 0 = 5 days for 3 referrals; nobody's team: 4; in all 9 for 4
        var figures = ReferrerWaitCalculator.figures(
                List.of(new Waited("ASHFORD-OPMH", 5, 1), new Waited("ASHFORD-OPMH", 0, 2), new Waited(null, 4, 1)));

        assertEquals("9", value(figures, "total", "all", "workingDays"));
        assertEquals("2.25", value(figures, "total", "all", "mean"));
        assertEquals("3", value(figures, "team", "ASHFORD-OPMH", "referrals"));
        assertEquals("1.67", value(figures, "team", "ASHFORD-OPMH", "mean"));
        assertEquals("4", value(figures, "team", "NOT_KNOWN", "workingDays"));
    }

    @Test
    void k09_nobody_waited() {
        var figures = ReferrerWaitCalculator.figures(List.of());

        assertEquals("0", value(figures, "total", "all", "workingDays"));
        assertNull(Figures.one(figures, "total", "all", "mean").value());
    }

    @Test
    void b8_hours_lost_to_incompleteness_by_team_from_summed_minutes() {
        // Ashford: 50 + 50 minutes are 1.67 hours, not 0.83 + 0.83; nobody's team: 20; in all 120
        var figures = HoursLostCalculator.figures(
                List.of(new Chased("ASHFORD-OPMH", 50), new Chased(null, 20), new Chased("ASHFORD-OPMH", 50)));

        assertEquals("2.00", value(figures, "total", "all", "hoursLostToIncompleteness"));
        assertEquals("1.67", value(figures, "team", "ASHFORD-OPMH", "hoursLostToIncompleteness"));
        assertEquals("0.33", value(figures, "team", "NOT_KNOWN", "hoursLostToIncompleteness"));
    }

    @Test
    void k24_prompts_replies_and_what_came_of_them() {
        var prompts = List.of(
                new Prompts(KENT, "CARE_ACT", "ACCEPTED", 2),
                new Prompts(KENT, "CARE_ACT", "DECLINED", 1),
                new Prompts(KENT, "CARE_ACT_SAFEGUARDING", "NEEDS_MORE", 1),
                new Prompts("E06000035", "CARE_ACT", null, 4));
        var replies = List.of(
                new Replies(KENT, "CARE_ACT", 1, 2),
                new Replies(KENT, "CARE_ACT", 9, 1),
                new Replies(KENT, "IMCA_39A", 2, 1)); // of a prompt of the quarter before

        var figures = DutyPromptCalculator.figures(prompts, replies);

        assertEquals("8", value(figures, "total", "all", "prompts"));
        assertEquals("25.00", value(figures, "total", "all", "converted")); // 2 of 8
        assertEquals("4", value(figures, "total", "all", "withoutReply"));
        assertEquals("1", value(figures, "total", "all", "medianToReply")); // of 1, 1, 2, 9: nearest rank
        assertEquals("50.00", value(figures, "authority", KENT, "converted"));
        assertEquals("28.57", value(figures, "type", "CARE_ACT", "converted")); // 2 of 7
        assertEquals("0", value(figures, "type", "IMCA_39A", "prompts"));
        assertEquals("2", value(figures, "type", "IMCA_39A", "medianToReply"));
        assertNull(Figures.one(figures, "type", "IMCA_39A", "converted").value());
    }

    @Test
    void k23_across_the_border_by_council_and_type_and_what_it_cost() {
        var crossings = List.of(
                new Crossing("INBOUND", "E06000035", "CARE_ACT", 2),
                new Crossing("OUTBOUND", "E10000011", "CARE_ACT", 1),
                new Crossing("OUTBOUND", "E10000011", "IMCA_ACCOM", 3),
                new Crossing("OUTBOUND", null, "IMHA", 1));
        var bought = List.of(
                new Bought("E10000011", "CARE_ACT", new Money(60_000)), new Bought(null, "RPR_PAID", new Money(1)));

        var figures = OutOfAreaCalculator.figures(crossings, bought);

        assertEquals("2", value(figures, "total", "all", "inbound"));
        assertEquals("5", value(figures, "total", "all", "outbound"));
        assertEquals("600.01", value(figures, "total", "all", "outboundCost"));
        assertEquals("4", value(figures, "authority", "E10000011", "outbound"));
        assertEquals("0", value(figures, "authority", "E10000011", "inbound"));
        assertEquals("600.00", value(figures, "authority", "E10000011", "outboundCost"));
        assertEquals("0.01", value(figures, "authority", "NOT_KNOWN", "outboundCost"));
        assertEquals("1", value(figures, "authority", "NOT_KNOWN", "outbound"));
        assertEquals("2", value(figures, "type", "CARE_ACT", "inbound"));
        assertEquals("0", value(figures, "type", "RPR_PAID", "outbound")); // approved for a referral of another quarter
    }
}
