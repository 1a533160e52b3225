package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator.Outcome;
import org.advocacyhub.monitoring.returns.domain.ImpactCalculator.Change;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator.Survey;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator.Count;
import org.junit.jupiter.api.Test;

/** K-01, K-02, K-03, K-17 and K-18. */
class OutcomesTest {

    private static final Survey NOBODY = new Survey(Map.of(), 0, 0);

    @Test
    void s20_calderdale_outcome_of_forty_closed_cases() {
        var people =
                new Survey(Map.of("CAL1", Map.of("YES", 26L, "PARTLY", 3L, "NO", 1L, "NOT_APPLICABLE", 2L)), 32, 40);

        var figures = OutcomeCalculator.figures(people, NOBODY);

        var yes = Figures.one(figures, "statement", "CAL1", "yes");
        assertEquals(new BigDecimal("86.67"), yes.value());
        assertEquals(30, yes.denominator());
        assertEquals(
                new BigDecimal("80.00"),
                Figures.one(figures, "total", "all", "responseRate").value());
        assertEquals(
                new BigDecimal(3),
                Figures.one(figures, "statement", "CAL1", "answeredPartly").value());
        assertEquals(
                new BigDecimal(2),
                Figures.one(figures, "statement", "CAL1", "notApplicable").value());
    }

    @Test
    void a_statement_that_nobody_answered_has_no_percentage() {
        var figures = OutcomeCalculator.figures(NOBODY, NOBODY);

        assertNull(Figures.one(figures, "statement", "CAL5", "yes").value());
        assertNull(Figures.one(figures, "totalObserved", "all", "responseRate").value());
    }

    @Test
    void improved_in_the_majority_means_more_than_half() {
        var half = List.of(new Change("IMP1", 2, 3, 2), new Change("IMP1", 3, 3, 1), new Change("IMP1", 4, 1, 1));
        var more = List.of(new Change("IMP1", 2, 5, 3), new Change("IMP1", 3, 3, 2));

        var figuresOfHalf = ImpactCalculator.figures(half);
        var figuresOfMore = ImpactCalculator.figures(more);

        assertEquals(new BigDecimal("50.00"), improved(figuresOfHalf).value());
        assertEquals(Rag.RED, improved(figuresOfHalf).rag());
        assertEquals(
                new BigDecimal(1),
                Figures.one(figuresOfHalf, "statement", "IMP1", "worse").value());
        assertEquals(new BigDecimal("60.00"), improved(figuresOfMore).value());
        assertEquals(Rag.GREEN, improved(figuresOfMore).rag());
        assertNull(Figures.one(figuresOfMore, "statement", "IMP2", "improved").value());
        assertNull(Figures.one(figuresOfMore, "statement", "IMP2", "improved").rag());
    }

    @Test
    void what_needs_information_is_not_decided() {
        var outcomes = List.of(
                new Outcome("IMHA", "ELIGIBLE", "IMHA-04", 3),
                new Outcome("COMMUNITY", "ELIGIBLE_CONTRACT", "COM-08", 1),
                new Outcome("COMMUNITY", "REDIRECT", "COM-03", 2),
                new Outcome("CARE_ACT", "NEEDS_INFO", "CA67-99", 5),
                new Outcome("CARE_ACT", null, null, 1));

        var figures = EligibilityCalculator.figures(outcomes);

        assertEquals(
                new BigDecimal("66.67"),
                Figures.one(figures, "total", "all", "eligible").value());
        assertEquals(
                new BigDecimal(6),
                Figures.one(figures, "total", "all", "undecided").value());
        assertEquals(
                new BigDecimal("33.33"),
                Figures.one(figures, "type", "COMMUNITY", "eligible").value());
        assertEquals(
                new BigDecimal(2),
                Figures.one(figures, "rule", "COM-03", "ineligible").value());
        assertEquals(
                new BigDecimal(2),
                Figures.one(figures, "total", "all", "ineligible").value());
    }

    @Test
    void nothing_decided_is_no_rate() {
        assertNull(Figures.one(EligibilityCalculator.figures(List.of()), "total", "all", "eligible")
                .value());
    }

    @Test
    void referrers_are_counted_by_group_and_silence_by_its_name() {
        var counts = List.of(
                new Count("total", null, 6),
                new Count("referrerType", "WARD_STAFF", 2),
                new Count("referrerType", "CMHT", 3),
                new Count("referrerType", "ASTRONAUT", 1),
                new Count("team", null, 4),
                new Count("team", "ASHFORD-OPMH", 2));

        var figures = ReferralsCalculator.figures(counts, Map.of("WARD_STAFF", "NHS_MH", "CMHT", "NHS_MH"));

        assertEquals(
                new BigDecimal(6),
                Figures.one(figures, "total", "all", "received").value());
        assertEquals(
                new BigDecimal(5),
                Figures.one(figures, "source", "NHS_MH", "received").value());
        assertEquals(
                new BigDecimal(1),
                Figures.one(figures, "source", "OTHER", "received").value());
        assertEquals(
                new BigDecimal(4),
                Figures.one(figures, "team", "NOT_KNOWN", "received").value());
    }

    private static Figure improved(List<Figure> figures) {
        return Figures.one(figures, "statement", "IMP1", "improved");
    }
}
