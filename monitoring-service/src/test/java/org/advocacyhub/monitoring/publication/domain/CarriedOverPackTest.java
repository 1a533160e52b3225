package org.advocacyhub.monitoring.publication.domain;

import static org.advocacyhub.monitoring.publication.domain.Tables.LT5;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.CarriedOverCalculator;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.junit.jupiter.api.Test;

/** How many cases were carried over is published to nobody, and nobody finds it by taking one published count from another (need N32, E.6, ADR 0139). */
class CarriedOverPackTest {

    private static final Quarter Q1 = new Quarter(2016, 1);
    private static final String SUFFIX = "@2016-17-Q1";

    /** Of twenty cases opened it is said of seventeen whether the person has the same advocate as last time. */
    private static final List<Figure> NAMED = List.of(
            Figure.count(Kpi.ACTIVITY, "total", "all", "casesOpened", 20),
            Figure.percent(Kpi.CONTINUITY, "total", "all", "sameAdvocate", new Ratio(5, 10)),
            Figure.count(Kpi.CONTINUITY, "total", "all", "firstTime", 7));

    /** Twenty people have new access, and twenty-three told their sex. */
    private static final List<Figure> SERVED = List.of(
            Figure.count(Kpi.ACCESS_RATE, "total", "all", "persons", 20),
            Figure.count(Kpi.REPRESENTATION, "sex", "FEMALE", "persons", 12),
            Figure.count(Kpi.REPRESENTATION, "sex", "MALE", "persons", 11));

    private static final List<TableRule> TABLES = List.of(
            new TableRule("ACTIVITY", "total", Sensitivity.HIGH, false, true, false),
            new TableRule("K-11", "total", Sensitivity.HIGH, false, true, false),
            new TableRule("CONTINUITY", "total", Sensitivity.HIGH, false, true, false),
            new TableRule("K-04", "total", Sensitivity.HIGH, false, true, false),
            new TableRule("K-28", "total", Sensitivity.HIGH, false, true, false),
            new TableRule("K-28", "partner", Sensitivity.HIGH, false, true, false),
            new TableRule("CONTINUITY", "partner", Sensitivity.HIGH, false, true, false),
            new TableRule("K-26", "sex", Sensitivity.HIGH, true, true, false));

    private static List<Figure> with(List<Figure> figures, int carriedOver) {
        var all = new ArrayList<>(figures);
        all.addAll(CarriedOverCalculator.figures(
                new CarriedOverCalculator.Counts(carriedOver, carriedOver, Map.of("SEAP", 1L), carriedOver)));
        return all;
    }

    @Test
    void it_stands_in_no_published_table() {
        var shown = shown(with(NAMED, 3));

        assertTrue(
                shown.keySet().stream()
                        .noneMatch(figure -> figure.contains("carriedOver") || figure.contains("namedPartner")),
                shown::toString);
    }

    @Test
    void the_cases_of_which_nobody_says_whether_it_is_the_same_advocate_do_not_tell_it() {
        var without = shown(NAMED);
        assertEquals("20", without.get("ACTIVITY/total/all/casesOpened" + SUFFIX));
        assertEquals("50% (n=10)", without.get("CONTINUITY/total/all/sameAdvocate" + SUFFIX));
        assertEquals("7", without.get("CONTINUITY/total/all/firstTime" + SUFFIX));

        assertTrue(shown(with(NAMED, 3)).containsValue(SuppressionScheme.WITHHELD));
    }

    @Test
    void nor_do_the_cases_that_partners_took_on_beside_those_opened() {
        var takenOn = List.of(NAMED.getFirst(), Figure.count(Kpi.PARTNER_SHARE, "total", "all", "casesTakenOn", 17));
        assertFalse(shown(takenOn).containsValue(SuppressionScheme.WITHHELD));

        assertTrue(shown(with(takenOn, 3)).containsValue(SuppressionScheme.WITHHELD));
    }

    @Test
    void nor_does_a_partners_own_row() {
        var row = List.of(
                Figure.count(Kpi.PARTNER_SHARE, "partner", "SEAP", "casesTakenOn", 9),
                Figure.percent(Kpi.CONTINUITY, "partner", "SEAP", "sameAdvocate", new Ratio(6, 12)));
        assertFalse(shown(row).containsValue(SuppressionScheme.WITHHELD));

        assertTrue(shown(with(row, 3)).containsValue(SuppressionScheme.WITHHELD));
    }

    @Test
    void nor_do_the_people_who_are_among_those_supported_and_not_among_those_with_new_access() {
        assertFalse(shown(SERVED).containsValue(SuppressionScheme.WITHHELD));

        assertTrue(shown(with(SERVED, 3)).containsValue(SuppressionScheme.WITHHELD));
    }

    @Test
    void a_number_that_is_not_small_may_be_reckoned() {
        var many = List.of(Figure.count(Kpi.ACTIVITY, "total", "all", "casesOpened", 40), NAMED.get(1), NAMED.get(2));

        assertEquals("40", shown(with(many, 23)).get("ACTIVITY/total/all/casesOpened" + SUFFIX));
    }

    private static Map<String, String> shown(List<Figure> figures) {
        var contents = ReturnPack.of(Q1, 0, Map.of(Q1, figures), TABLES, List.of());
        var safe = SuppressPack.of(contents.pack(), LT5);
        assertEquals(List.of(), List.copyOf(safe.exposed()));
        return contents.entries().stream()
                .collect(Collectors.toMap(
                        entry -> FigurePath.of(entry.figure()) + "@" + entry.period(),
                        entry -> entry.item() == null
                                ? entry.plain()
                                : safe.shown().get(entry.item()).text(),
                        (one, _) -> one,
                        TreeMap::new));
    }
}
