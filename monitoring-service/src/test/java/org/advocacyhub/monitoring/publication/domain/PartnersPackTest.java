package org.advocacyhub.monitoring.publication.domain;

import static org.advocacyhub.monitoring.publication.domain.Tables.LT5;
import static org.advocacyhub.monitoring.publication.domain.Tables.NHS_7;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.returns.domain.ActivityCalculator;
import org.advocacyhub.monitoring.returns.domain.ActivityCalculator.Volumes;
import org.advocacyhub.monitoring.returns.domain.AlertCalculator;
import org.advocacyhub.monitoring.returns.domain.AlertCalculator.Alerts;
import org.advocacyhub.monitoring.returns.domain.CaseloadCalculator;
import org.advocacyhub.monitoring.returns.domain.CaseloadCalculator.Posts;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator.Complaint;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator.Limits;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator.Named;
import org.advocacyhub.monitoring.returns.domain.DispatchCalculator;
import org.advocacyhub.monitoring.returns.domain.DispatchCalculator.Dispatches;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.LotBook.PartnerInLot;
import org.advocacyhub.monitoring.returns.domain.Owed;
import org.advocacyhub.monitoring.returns.domain.Owed.Standing;
import org.advocacyhub.monitoring.returns.domain.OwedCalculator;
import org.advocacyhub.monitoring.returns.domain.PartnerShareCalculator;
import org.advocacyhub.monitoring.returns.domain.PartnerShareCalculator.Work;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.SatisfactionCalculator;
import org.advocacyhub.monitoring.returns.domain.VisitCalculator;
import org.advocacyhub.monitoring.returns.domain.VisitCalculator.Visits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is published of partners and quality gives no small count away to somebody who knows of every sum that holds between those
 * figures, be it one that the pack knows of or not.
 */
class PartnersPackTest {

    private static final Quarter Q1 = new Quarter(2016, 1);
    private static final List<String> PARTNERS = List.of("AFA", "S4S", "SEAP");
    private static final List<String> IMCA = List.of("IMCA_SMT", "IMCA_ACCOM");
    private static final List<String> FACES = List.of("VERY_HAPPY", "HAPPY", "UNHAPPY", "VERY_UNHAPPY");

    @ParameterizedTest
    @ValueSource(strings = {"LT5", "NHS-7"})
    void nobody_recovers_a_small_count(String scheme) {
        var rules = scheme.equals("LT5") ? LT5 : NHS_7;
        var attacked = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var pack = ReturnPack.of(Q1, 0, Map.of(Q1, figures(random)), tables(), List.of())
                    .pack();
            var safe = SuppressPack.of(pack, rules);
            assertEquals(List.of(), safe.exposed());
            var attacker = (rules == NHS_7 ? new Attacker().ofRoundedCounts() : new Attacker())
                    .reads(withEverySum(pack), safe);
            for (var item : pack.items()) {
                if (item instanceof Item.Count count
                        && rules.scheme().isSmall(pack.cells().get(count.cell()))) {
                    assertTrue(attacker.solves(count.cell()).isEmpty(), "seed " + seed + ": " + count.cell());
                    if (random.nextInt(8) == 0) {
                        assertTrue(attacker.bounds(count.cell()).isEmpty(), "seed " + seed + ": " + count.cell());
                    }
                    attacked++;
                }
            }
        }
        assertTrue(attacked > 150, "only " + attacked);
    }

    /** The sums as one reads them in the definitions, written down without {@link ReturnSums}; each of them holds. */
    private static Pack withEverySum(Pack pack) {
        var sums = new ArrayList<>(pack.sums());
        sum(pack, sums, "ACTIVITY/total/all/casesActive", "K-11/total/all/openCases", "ACTIVITY/total/all/casesClosed");
        sum(pack, sums, "ACTIVITY/total/all/casesOpened", "K-28/total/all/casesTakenOn");
        sum(
                pack,
                sums,
                "K-28/total/all/casesTakenOn",
                PARTNERS.stream()
                        .map(partner -> "K-28/partner/" + partner + "/casesTakenOn")
                        .toArray(String[]::new));
        PARTNERS.forEach(partner -> {
            var own = "K-28/partner/" + partner + "/";
            sum(pack, sums, own + "shareOfCases:above", own + "casesTakenOn");
            sum(pack, sums, own + "shareOfCases:below", "K-28/total/all/casesTakenOn");
            sum(pack, sums, own + "shareOfCases:below", own + "shareOfCases:above", own + "shareOfCases:rest");
        });
        var faces = "K-19/total/all/";
        sum(pack, sums, faces + "satisfied:above", faces + "veryHappy", faces + "happy");
        sum(pack, sums, faces + "satisfied:rest", faces + "unhappy", faces + "veryUnhappy");
        sum(pack, sums, faces + "satisfied:below", faces + "satisfied:above", faces + "satisfied:rest");
        for (var what : List.of("acknowledged", "closed")) {
            var complaints = "K-20/total/all/";
            sum(
                    pack,
                    sums,
                    complaints + "complaints",
                    complaints + what + "InTime:below",
                    complaints + what + "Pending");
            sum(
                    pack,
                    sums,
                    complaints + what + "InTime:below",
                    complaints + what + "InTime:above",
                    complaints + what + "InTime:rest");
        }
        sum(
                pack,
                sums,
                "K-21/total/all/raised",
                "K-21/total/all/raisedInTime:above",
                "K-21/total/all/raisedInTime:rest");
        named(pack, sums);
        owed(pack, sums);
        return new Pack(pack.cells(), pack.items(), sums, pack.told(), pack.comparisons());
    }

    /** S19: who came back has the same advocate or another one; every partner's people are all people, and most cases begin with a naming. */
    private static void named(Pack pack, List<Sum> sums) {
        for (var part : List.of("sameAdvocate:below", "sameAdvocate:above", "sameAdvocate:rest", "firstTime")) {
            sum(
                    pack,
                    sums,
                    "CONTINUITY/total/all/" + part,
                    PARTNERS.stream()
                            .map(partner -> "CONTINUITY/partner/" + partner + "/" + part)
                            .toArray(String[]::new));
        }
        var paths = new ArrayList<>(List.of("total/all"));
        PARTNERS.forEach(partner -> {
            var own = "CONTINUITY/partner/" + partner + "/";
            paths.add("partner/" + partner);
            sum(pack, sums, "K-28/partner/" + partner + "/casesTakenOn", own + "sameAdvocate:below", own + "firstTime");
        });
        for (var path : paths) {
            var same = "CONTINUITY/" + path + "/sameAdvocate";
            sum(pack, sums, same + ":below", same + ":above", same + ":rest");
        }
        sum(
                pack,
                sums,
                "ACTIVITY/total/all/casesOpened",
                "CONTINUITY/total/all/sameAdvocate:below",
                "CONTINUITY/total/all/firstTime");
    }

    /** K-31, K-32: what was due was kept or missed; the reports of every type are all reports. */
    private static void owed(Pack pack, List<Sum> sums) {
        var visits = "K-31/total/all/onTime";
        sum(pack, sums, visits + ":below", visits + ":above", visits + ":rest");
        for (var path : List.of("total/all", "type/IMCA_SMT", "type/IMCA_ACCOM")) {
            var reports = "K-32/" + path + "/beforeDecision";
            sum(pack, sums, reports + ":below", reports + ":above", reports + ":rest");
        }
        for (var what : List.of("beforeDecision:below", "beforeDecision:above", "beforeDecision:rest", "pending")) {
            sum(
                    pack,
                    sums,
                    "K-32/total/all/" + what,
                    IMCA.stream().map(type -> "K-32/type/" + type + "/" + what).toArray(String[]::new));
        }
    }

    /** A percentage of nothing has no cells. */
    private static void sum(Pack pack, List<Sum> sums, String total, String... parts) {
        var ids = new ArrayList<String>();
        for (var part : parts) {
            ids.add(part + "@" + Q1 + "#0");
        }
        var whole = total + "@" + Q1 + "#0";
        if (pack.cells().containsKey(whole) && pack.cells().keySet().containsAll(ids)) {
            assertEquals(
                    pack.cells().get(whole),
                    ids.stream().mapToLong(pack.cells()::get).sum(),
                    total);
            sums.add(new Sum(total + " as the definition says", whole, ids));
        }
    }

    private static List<Figure> figures(Random random) {
        var open = new TreeMap<String, Long>();
        var taken = new ArrayList<Work>();
        var named = new ArrayList<Named>();
        var visits = new ArrayList<Visits>();
        var alerts = new ArrayList<Alerts>();
        var dispatches = new ArrayList<Dispatches>();
        for (var partner : PARTNERS) {
            open.put(partner, some(random, 30));
            taken.add(new Work(new PartnerInLot("EAST", partner), some(random, 20)));
            named.addAll(named(random, partner, taken.getLast().amount()));
            for (var type : List.of("IMHA", "CARE_ACT")) {
                for (var aborted : List.of(true, false)) {
                    var count = some(random, aborted ? 6 : 40);
                    visits.add(new Visits("partner", partner, aborted, count));
                    visits.add(new Visits("type", type, aborted, count));
                }
            }
            alerts.add(new Alerts(partner, random.nextInt(3), some(random, 8)));
            dispatches.add(
                    new Dispatches(random.nextBoolean() ? "EAST" : "WEST", partner.equals("SEAP"), some(random, 25)));
        }
        var opened = taken.stream().mapToLong(Work::amount).sum();
        var atEnd = open.values().stream().mapToLong(Long::longValue).sum();
        var closed = some(random, 30);
        var figures = new ArrayList<Figure>();
        figures.addAll(ActivityCalculator.figures(new Volumes(opened, opened, closed, atEnd + closed, 0, 0)));
        figures.addAll(CaseloadCalculator.figures(open, Map.of("SEAP", new Posts(4, 350))));
        figures.addAll(SatisfactionCalculator.figures(faces(random), Map.of()));
        figures.addAll(ContinuityCalculator.figures(named));
        figures.addAll(ComplaintCalculator.figures(
                complaints(random),
                Map.of("AFA", some(random, 12)),
                atEnd + closed,
                new Limits(3, 20),
                LocalDate.parse("2016-07-01")));
        figures.addAll(AlertCalculator.figures(alerts, 1));
        figures.addAll(DispatchCalculator.figures(dispatches, Map.of()));
        figures.addAll(PartnerShareCalculator.figures(taken, List.of(), Map.of()));
        figures.addAll(VisitCalculator.figures(visits));
        figures.addAll(OwedCalculator.visits(owed(random, List.of("RPR_PAID"))));
        figures.addAll(OwedCalculator.reports(owed(random, IMCA)));
        return figures;
    }

    /** For every case that was taken on somebody was named at once. */
    private static List<Named> named(Random random, String partner, long cases) {
        var again = cases == 0 ? 0 : random.nextLong(cases + 1);
        var same = again == 0 ? 0 : random.nextLong(again + 1);
        return List.of(
                new Named(partner, "FIRST_TIME", cases - again),
                new Named(partner, "SAME_ADVOCATE", same),
                new Named(partner, "OTHER_ADVOCATE", again - same));
    }

    private static List<Owed> owed(Random random, List<String> types) {
        return PARTNERS.stream()
                .flatMap(partner -> types.stream().flatMap(type -> Stream.of(Standing.values())
                        .map(standing -> new Owed(partner, type, standing, some(random, 9)))))
                .toList();
    }

    private static Map<String, Long> faces(Random random) {
        var faces = new TreeMap<String, Long>();
        FACES.forEach(face -> faces.put(face, some(random, 12)));
        return faces;
    }

    private static List<Complaint> complaints(Random random) {
        var complaints = new ArrayList<Complaint>();
        for (long i = some(random, 25); i > 0; i--) {
            var on = LocalDate.parse("2016-04-01").plusDays(random.nextInt(90));
            complaints.add(new Complaint(
                    "AFA",
                    "DELAY",
                    on,
                    random.nextBoolean() ? on.plusDays(random.nextInt(9)) : null,
                    random.nextBoolean() ? on.plusDays(random.nextInt(40)) : null,
                    null));
        }
        return complaints;
    }

    private static long some(Random random, int most) {
        return random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 8 : most);
    }

    /** As V23, V24 and V38 have them. */
    private static List<TableRule> tables() {
        var tables = new ArrayList<TableRule>();
        for (var kpi :
                List.of("ACTIVITY", "K-11", "K-20", "K-21", "K-25", "K-28", "K-29", "K-31", "K-32", "CONTINUITY")) {
            tables.add(new TableRule(kpi, "total", Sensitivity.HIGH, false, true, false));
        }
        tables.add(new TableRule("K-19", "total", Sensitivity.LOW, false, true, false));
        tables.add(new TableRule("K-19", "totalObserved", Sensitivity.LOW, false, true, false));
        tables.add(new TableRule("K-25", "lot", Sensitivity.HIGH, false, true, false));
        tables.add(new TableRule("K-28", "partner", Sensitivity.HIGH, false, false, false));
        tables.add(new TableRule("CONTINUITY", "partner", Sensitivity.HIGH, false, false, false));
        tables.add(new TableRule("K-29", "type", Sensitivity.HIGH, false, true, false));
        tables.add(new TableRule("K-32", "type", Sensitivity.HIGH, false, true, false));
        return tables;
    }
}
