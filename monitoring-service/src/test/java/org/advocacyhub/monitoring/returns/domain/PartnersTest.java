package org.advocacyhub.monitoring.returns.domain;

import static org.advocacyhub.monitoring.returns.domain.Figures.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.CaseloadCalculator.Posts;
import org.advocacyhub.monitoring.returns.domain.DispatchCalculator.Dispatches;
import org.advocacyhub.monitoring.returns.domain.LotBook.ContractLot;
import org.advocacyhub.monitoring.returns.domain.LotBook.PartnerInLot;
import org.advocacyhub.monitoring.returns.domain.LotBook.Share;
import org.advocacyhub.monitoring.returns.domain.PartnerShareCalculator.Work;
import org.advocacyhub.monitoring.returns.domain.VisitCalculator.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K-11, K-19, K-25, K-28 and K-29, each by an example that can be checked by hand. */
class PartnersTest {

    private static final LotBook LOTS = new LotBook(
            List.of(
                    new ContractLot("COMMUNITY", List.of("COMMUNITY"), List.of()),
                    new ContractLot("COMMUNITY_LD", List.of("COMMUNITY"), List.of("LEARNING_DISABILITY"))),
            List.of(
                    new Share("AFA", "COMMUNITY_LD", List.of("COMMUNITY"), 7500),
                    new Share("AFA", "EAST", List.of("IMHA"), 1000),
                    new Share("AFA", "EAST", List.of("IMHA", "IMCA_SMT"), 250),
                    new Share("S4S", "WEST", List.of("IMHA"), null)));

    @Test
    void k11_cases_for_each_full_time_post_and_for_each_advocate() {
        // 62 cases; 60 of them with partners of 2.50 posts (3 people) and 0.50 (1): 60 / 3.00 and 60 / 4
        var figures = CaseloadCalculator.figures(
                Map.of("AFA", 45L, "S4S", 15L, "NEW", 2L), Map.of("AFA", new Posts(3, 250), "S4S", new Posts(1, 50)));

        assertEquals("62", value(figures, "total", "all", "openCases"));
        assertEquals("20.00", value(figures, "total", "all", "casesPerWte"));
        assertEquals("15.00", value(figures, "total", "all", "casesPerAdvocate"));
        assertEquals("3.00", value(figures, "posts", "all", "wte"));
        assertEquals("2", value(figures, "posts", "all", "openCasesWithoutPosts"));
        assertEquals("18.00", value(figures, "partner", "AFA", "casesPerWte"));
        assertEquals("30.00", value(figures, "partner", "S4S", "casesPerWte"));
        assertEquals("2", value(figures, "partner", "NEW", "openCases"));
    }

    @Test
    void k11_nobody_has_no_mean() {
        var figures = CaseloadCalculator.figures(Map.of(), Map.of("AFA", new Posts(0, 0)));

        assertNull(Figures.one(figures, "total", "all", "casesPerWte").value());
        assertNull(Figures.one(figures, "partner", "AFA", "casesPerAdvocate").value());
    }

    @Test
    void k19_the_two_happy_faces_of_four() {
        var figures = SatisfactionCalculator.figures(
                Map.of("VERY_HAPPY", 12L, "HAPPY", 6L, "UNHAPPY", 1L, "VERY_UNHAPPY", 1L), Map.of("UNHAPPY", 2L));

        assertEquals("90.00", value(figures, "total", "all", "satisfied"));
        assertEquals("12", value(figures, "total", "all", "veryHappy"));
        assertEquals("0.00", value(figures, "totalObserved", "all", "satisfied"));
        assertEquals(20, Figures.one(figures, "total", "all", "satisfied").denominator());
        assertNull(Figures.one(SatisfactionCalculator.figures(Map.of(), Map.of()), "total", "all", "satisfied")
                .value());
    }

    @Test
    void k25_k28_in_a_partners_own_part_there_is_never_the_whole() {
        var east = new PartnerInLot("EAST", "AFA");
        var west = new PartnerInLot("WEST", "AFA");
        var shares = new OwnShareCalculator(
                List.of(new Work(east, 3), new Work(new PartnerInLot("EAST", "S4S"), 9)),
                List.of(new Work(east, 2), new Work(west, 1)),
                List.of(new Work(east, 90)),
                Map.of(east, 1250, new PartnerInLot("WEST", "S4S"), 5000));

        var own = shares.figures("AFA");

        assertEquals("3", value(own, "partner", "AFA", "dispatches"));
        assertEquals("3", value(own, "partner", "AFA", "casesTakenOn")); // 2 and 1
        assertEquals("1.50", value(own, "partner", "AFA", "hours"));
        assertEquals("2", value(own, "lotPartner", "EAST:AFA", "casesTakenOn"));
        assertEquals("12.50", value(own, "lotPartner", "EAST:AFA", "agreedShare"));
        assertEquals("0", value(own, "lotPartner", "WEST:AFA", "dispatches"));
        assertEquals(10, own.size()); // no share was agreed for WEST, and nothing is another's
        own.forEach(figure -> assertNull(figure.denominator()));
        assertEquals(10, shares.figures("S4S").size()); // EAST without a share, WEST with one
    }

    @Test
    void k25_what_the_hub_gives_to_itself() {
        var figures = DispatchCalculator.figures(
                List.of(
                        new Dispatches("IMHA", true, 3),
                        new Dispatches("IMHA", false, 1),
                        new Dispatches("COMMUNITY", false, 6)),
                Map.of("IMHA", 6000));

        assertEquals("30.00", value(figures, "total", "all", "selfDispatched"));
        assertEquals("75.00", value(figures, "lot", "IMHA", "selfDispatched"));
        assertEquals("0.00", value(figures, "lot", "COMMUNITY", "selfDispatched"));
        assertEquals(
                new BigDecimal("60.00"),
                Figures.one(figures, "lot", "IMHA", "selfDispatched").target());
        assertEquals(
                new BigDecimal("0.00"),
                Figures.one(figures, "lot", "COMMUNITY", "selfDispatched").target());
        assertNull(Figures.one(DispatchCalculator.figures(List.of(), Map.of()), "total", "all", "selfDispatched")
                .value());
    }

    @Test
    void k28_shares_of_a_lot_against_what_was_agreed() {
        var east = new PartnerInLot("EAST", "AFA");
        var hub = new PartnerInLot("EAST", "SEAP");
        var west = new PartnerInLot("WEST", "AFA");

        var figures = PartnerShareCalculator.figures(
                List.of(new Work(east, 1), new Work(hub, 3), new Work(west, 4)),
                List.of(new Work(east, 90), new Work(east, 30), new Work(hub, 360)),
                Map.of(east, 4000, new PartnerInLot("NORTH", "S4S"), 500));

        assertEquals("8", value(figures, "total", "all", "casesTakenOn"));
        assertEquals("8.00", value(figures, "total", "all", "hours"));
        assertEquals("62.50", value(figures, "partner", "AFA", "shareOfCases")); // 5 of 8
        assertEquals("2.00", value(figures, "partner", "AFA", "hours")); // 90 and 30 minutes
        assertEquals("25.00", value(figures, "lotPartner", "EAST:AFA", "shareOfCases")); // 1 of 4
        assertEquals("25.00", value(figures, "lotPartner", "EAST:AFA", "shareOfHours")); // 120 of 480
        assertEquals(
                new BigDecimal("40.00"),
                Figures.one(figures, "lotPartner", "EAST:AFA", "shareOfCases").target());
        assertNull(
                Figures.one(figures, "lotPartner", "EAST:SEAP", "shareOfCases").target());
        assertNull(
                Figures.one(figures, "lotPartner", "NORTH:S4S", "shareOfHours").value()); // agreed, and nobody came
    }

    @ParameterizedTest
    @CsvSource({
        "AFA, COMMUNITY, LEARNING_DISABILITY, COMMUNITY_LD",
        "AFA, COMMUNITY, OLDER_PEOPLE, COMMUNITY",
        "AFA, COMMUNITY, '', COMMUNITY",
        "AFA, IMHA, '', EAST",
        "S4S, IMHA, '', WEST",
        "S4S, IMCA_SMT, '', NO_LOT",
        "SEAP, IMHA, '', NO_LOT"
    })
    void f1_work_belongs_to_the_lot_of_the_contract_else_of_the_sub_contract(
            String partner, String type, String group, String lot) {
        assertEquals(lot, LOTS.lotOf(partner, type, group));
    }

    @Test
    void f1_sub_contracts_of_one_lot_are_one_share_and_what_was_not_told_is_none() {
        assertEquals(
                Map.of(new PartnerInLot("COMMUNITY_LD", "AFA"), 7500, new PartnerInLot("EAST", "AFA"), 1250),
                LOTS.contracted());
    }

    @Test
    void k29_visits_that_came_to_nothing() {
        var figures = VisitCalculator.figures(List.of(
                new Visits("partner", "AFA", true, 1),
                new Visits("partner", "AFA", false, 7),
                new Visits("partner", "S4S", false, 2),
                new Visits("type", "IMHA", true, 1),
                new Visits("type", "IMHA", false, 7),
                new Visits("type", "CARE_ACT", false, 2)));

        assertEquals("10.00", value(figures, "total", "all", "aborted"));
        assertEquals("12.50", value(figures, "type", "IMHA", "aborted"));
        assertEquals("0.00", value(figures, "partner", "S4S", "aborted"));
        assertNull(Figures.one(VisitCalculator.figures(List.of()), "total", "all", "aborted")
                .value());
    }
}
