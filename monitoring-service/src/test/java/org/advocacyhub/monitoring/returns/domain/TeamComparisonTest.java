package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.Flagged;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.InLine;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.NotRecorded;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.TooFew;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K-05 and K-06 (domain.md E.3) with S10's figures and both sides of both thresholds. All counts are synthetic. */
class TeamComparisonTest {

    private static final UnderReferralRule RULE =
            new UnderReferralRule(50, 20, 15, LocalDate.of(2015, 4, 1), LocalDate.of(2000, 1, 1));
    private static final List<VolumeClass> CLASSES = List.of(
            new VolumeClass(0, 9, "fewer than 10"),
            new VolumeClass(10, 400, "10 to 400"),
            new VolumeClass(401, null, "over 400"));

    @Test
    void s10_a_is_flagged_at_1_percent_and_b_at_20_percent_is_not() {
        var comparison = TeamComparison.of(List.of(count("A", 2, 200L), count("B", 36, 180L)), RULE);

        assertEquals(new BigDecimal("10.00"), comparison.mean().percent());
        var flagged = assertInstanceOf(Flagged.class, comparison.standings().get(0));
        assertEquals(new BigDecimal("1.00"), flagged.rate().percent());
        var inLine = assertInstanceOf(InLine.class, comparison.standings().get(1));
        assertEquals(new BigDecimal("20.00"), inLine.rate().percent());
        assertEquals(
                List.of("A"), comparison.flagged().stream().map(Flagged::team).toList());
    }

    /** The other team makes the mean of both 10.00%: (referrals + x) / (processes + y). */
    @ParameterizedTest(name = "{0} of {1}, the others {2} of {3}: {4}")
    @CsvSource(textBlock = """
            # exactly half of the mean is not below it
            50,  1000, 150, 1000, InLine
            49,  1000, 151, 1000, Flagged
            # the rounded rate is half of the rounded mean; the exact one is just below
            4999, 100000, 15001, 100000, Flagged
            5000, 100000, 15000, 100000, InLine
            # fewer than 20 processes are not judged, 20 are
            0,   19,   200, 1000, TooFew
            0,   20,   200, 1000, Flagged
            1,   20,   200, 1000, Flagged
            2,   20,   200, 1000, InLine
            # no processes at all: told, and nothing to divide by
            0,   0,    200, 1000, TooFew
            3,   0,    200, 1000, TooFew
            # nobody refers: the mean is nothing, and nobody is below it
            0,   100,  0,   100,  InLine
            """)
    void a_team_is_flagged_below_half_of_the_mean_from_20_processes_on(
            long referrals, long processes, long others, long otherProcesses, String standing) {
        var comparison =
                TeamComparison.of(List.of(count("T", referrals, processes), count("Z", others, otherProcesses)), RULE);

        assertEquals(standing, comparison.standings().getFirst().getClass().getSimpleName());
    }

    @Test
    void thresholds_are_those_of_the_rule() {
        var counts = List.of(count("A", 0, 5L), count("B", 8, 40L), count("C", 100, 200L));

        assertEquals(
                0,
                TeamComparison.of(counts, new UnderReferralRule(40, 20, 15, RULE.countedSince(), RULE.validFrom()))
                        .flagged()
                        .size());
        assertEquals(1, TeamComparison.of(counts, RULE).flagged().size());
        assertEquals(
                2,
                TeamComparison.of(counts, new UnderReferralRule(50, 5, 15, RULE.countedSince(), RULE.validFrom()))
                        .flagged()
                        .size());
    }

    @Test
    void a_team_without_recorded_processes_is_never_divided_and_not_in_the_mean() {
        var counts = List.of(count("A", 20, 200L), count("B", 7, null), count(null, 5, null));

        var comparison = TeamComparison.of(counts, RULE);

        assertEquals(new BigDecimal("10.00"), comparison.mean().percent());
        assertInstanceOf(NotRecorded.class, comparison.standings().get(1));
        assertEquals(2, comparison.standings().size());
        assertEquals(7, comparison.ofTeamsNotRecorded());
        assertEquals(5, comparison.withoutTeam());
        var figures = TeamReferralsCalculator.figures(comparison, 32, CLASSES);
        var figure = Figures.one(figures, "team", "B", "referralsPerProcess");
        assertNull(figure.value());
        assertEquals("not recorded", figure.words());
        assertEquals(7, figure.numerator());
        assertNull(figure.denominator());
        assertEquals(
                new BigDecimal("7"),
                Figures.one(figures, "total", "all", "leftOutTeamNotRecorded").value());
        assertEquals(
                new BigDecimal("5"),
                Figures.one(figures, "total", "all", "leftOutTeamNotKnown").value());
    }

    @Test
    void a_team_that_began_nothing_is_recorded_and_has_no_rate() {
        var comparison = TeamComparison.of(List.of(count("A", 0, 0L)), RULE);

        assertInstanceOf(TooFew.class, comparison.standings().getFirst());
        var figure = Figures.one(
                TeamReferralsCalculator.figures(comparison, 0, CLASSES), "team", "A", "referralsPerProcess");
        assertNull(figure.value());
        assertNull(figure.words());
        assertEquals(0, figure.denominator());
    }

    @Test
    void k06_says_the_rate_what_it_had_to_be_and_who_is_flagged() {
        var comparison =
                TeamComparison.of(List.of(count("B", 36, 180L), count("A", 2, 200L), count("C", 0, 19L)), RULE);

        var figures = TeamReferralsCalculator.figures(comparison, 9, CLASSES);

        var flagged = Figures.one(figures, "team", "A", "referralsPerProcess");
        assertEquals(new BigDecimal("1.00"), flagged.value());
        assertEquals(2, flagged.numerator());
        assertEquals(200, flagged.denominator());
        assertEquals(new BigDecimal("4.76"), flagged.target()); // half of 38 / 399
        assertEquals(Rag.RED, flagged.rag());
        assertEquals(
                Rag.GREEN,
                Figures.one(figures, "team", "B", "referralsPerProcess").rag());
        assertNull(Figures.one(figures, "team", "C", "referralsPerProcess").rag());
        assertEquals(
                new BigDecimal("9.52"),
                Figures.one(figures, "total", "all", "mean").value());
        assertEquals(
                new BigDecimal("1"),
                Figures.one(figures, "total", "all", "flaggedTeams").value());
    }

    @Test
    void nothing_recorded_says_so() {
        var figures = TeamReferralsCalculator.figures(TeamComparison.of(List.of(), RULE), 0, CLASSES);

        assertEquals(
                "not recorded", Figures.one(figures, "total", "all", "mean").words());
        assertEquals(
                "not recorded",
                Figures.one(CareActAccessCalculator.figures(List.of()), "total", "all", "accessRate")
                        .words());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0, fewer than 10",
        "9, fewer than 10",
        "10, 10 to 400",
        "400, 10 to 400",
        "401, over 400",
        "90000, over 400"
    })
    void s10_referrals_since_the_act_are_shown_by_class_and_never_as_a_number(long count, String words) {
        var figures = TeamReferralsCalculator.figures(TeamComparison.of(List.of(), RULE), count, CLASSES);

        var figure = Figures.one(figures, "total", "all", "referralsSinceTheAct");
        assertEquals(words, figure.words());
        assertNull(figure.value());
        assertNull(figure.numerator());
    }

    @Test
    void k05_divides_eligible_referrals_by_all_processes_and_counts_apart_whose_processes_are_not_recorded() {
        var figures = CareActAccessCalculator.figures(List.of(
                new TeamCount("A", 2, 1, 200L),
                new TeamCount("B", 36, 30, 180L),
                new TeamCount("C", 5, 4, null),
                new TeamCount(null, 3, 3, null)));

        var rate = Figures.one(figures, "total", "all", "accessRate");
        assertEquals(new BigDecimal("10.00"), rate.value());
        assertEquals(38, rate.numerator());
        assertEquals(380, rate.denominator());
        assertNull(rate.words());
        assertEquals(
                new BigDecimal("7"),
                Figures.one(figures, "total", "all", "eligibleOfTeamsNotRecorded")
                        .value());
        assertEquals(
                new BigDecimal("2"),
                Figures.one(figures, "total", "all", "teamsRecorded").value());
        assertEquals(
                new BigDecimal("1"),
                Figures.one(figures, "total", "all", "teamsNotRecorded").value());
    }

    @Test
    void the_order_of_the_counts_does_not_matter() {
        var counts = new ArrayList<>(List.of(count("B", 36, 180L), count(null, 4, null), count("A", 2, 200L)));
        var before = TeamComparison.of(counts, RULE);
        Collections.reverse(counts);

        assertEquals(before, TeamComparison.of(counts, RULE));
        assertTrue(before.standings().getFirst().team().equals("A"));
    }

    private static TeamCount count(String team, long referrals, Long processes) {
        return new TeamCount(team, referrals, 0, processes);
    }
}
