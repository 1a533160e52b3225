package org.advocacyhub.monitoring.signal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every threshold by which a figure raises a signal. */
class FigureSignalRulesTest {

    private static final Quarter QUARTER = new Quarter(2016, 1);
    private static final SignalLimits LIMITS = new SignalLimits(5, 10, 5, 12, 10, 20, "2000-01-01");

    /** The target of the band is 95%: red is below 90% (E.3, last line). */
    @ParameterizedTest
    @CsvSource({
        "18, 20, false",
        "17, 20, true",
        "0, 10, true",
        "0, 9, -",
        "20, 20, false",
        "17999, 20000, true" // shown as 90.00%, and below it
    })
    void k07_a_target_is_missed_when_it_is_red(long kept, long due, String flagged) {
        assertEquals(
                flagged,
                flagged(Figure.percent(Kpi.CONTACT_IN_TARGET, "band", "P2", "inTarget", new Ratio(kept, due))
                        .judged(new BigDecimal("95.00"), null)));
    }

    /** 40% of the lot were agreed: less than 30% is too little. */
    @ParameterizedTest
    @CsvSource({"6, 20, false", "5, 20, true", "20, 20, false", "0, 20, true", "0, 19, -"})
    void k28_a_share_far_below_what_was_agreed(long own, long all, String flagged) {
        assertEquals(
                flagged,
                flagged(Figure.percent(Kpi.PARTNER_SHARE, "lotPartner", "EAST:AFA", "shareOfCases", new Ratio(own, all))
                        .judged(new BigDecimal("40.00"), null)));
    }

    /** 60% of the lot were agreed for the hub: more than 70% is too much. */
    @ParameterizedTest
    @CsvSource({"14, 20, false", "15, 20, true", "0, 20, false", "19, 19, -"})
    void k25_a_hub_that_asks_itself_more_often_than_agreed(long itself, long all, String flagged) {
        assertEquals(
                flagged,
                flagged(Figure.percent(Kpi.SELF_DISPATCH, "lot", "EAST", "selfDispatched", new Ratio(itself, all))
                        .judged(new BigDecimal("60.00"), null)));
    }

    @Test
    void s06_fewer_than_five_referrals_in_twelve_months_are_few() {
        var judged = FigureSignalRules.judge(
                QUARTER, List.of(), Map.of("SENSORY_DEAF", 4L, "AUTISM", 5L, "CARER", 0L), LIMITS);

        assertEquals(
                List.of("AUTISM false", "CARER true", "SENSORY_DEAF true"),
                judged.stream()
                        .map(figure -> figure.subject() + " " + figure.flagged())
                        .toList());
        assertEquals(
                "In the 12 months up to 2016-06-30 there were 4 referrals for SENSORY_DEAF, for which partners are contracted:"
                        + " fewer than 5.",
                judged.getLast().reason());
    }

    @Test
    void what_has_no_target_is_not_judged() {
        var figure = Figure.percent(Kpi.PARTNER_SHARE, "lotPartner", "EAST:NEW", "shareOfCases", new Ratio(0, 50));

        assertEquals("-", flagged(figure));
    }

    private static String flagged(Figure figure) {
        return FigureSignalRules.judge(QUARTER, List.of(figure), Map.of(), LIMITS).stream()
                .map(judged -> String.valueOf(judged.flagged()))
                .findFirst()
                .orElse("-");
    }
}
