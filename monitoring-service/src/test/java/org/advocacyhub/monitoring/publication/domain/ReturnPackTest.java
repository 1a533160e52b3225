package org.advocacyhub.monitoring.publication.domain;

import static org.advocacyhub.monitoring.publication.domain.Tables.LT5;
import static org.advocacyhub.monitoring.publication.domain.Tables.NHS_7;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.advocacyhub.monitoring.publication.domain.ReturnPack.Contents;
import org.advocacyhub.monitoring.returns.domain.AccessRateCalculator;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Prompts;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Replies;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator.Outcome;
import org.advocacyhub.monitoring.returns.domain.EqualityCompletenessCalculator;
import org.advocacyhub.monitoring.returns.domain.EqualityItem;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.FormatCalculator;
import org.advocacyhub.monitoring.returns.domain.FormatCalculator.Asked;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator.Survey;
import org.advocacyhub.monitoring.returns.domain.Population;
import org.advocacyhub.monitoring.returns.domain.Population.Part;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator.Count;
import org.advocacyhub.monitoring.returns.domain.RepresentationCalculator;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the figures of returns to what is published of them. */
class ReturnPackTest {

    private static final Quarter Q1 = new Quarter(2016, 1);
    private static final List<String> BREAKDOWNS = List.of("type", "team", "district", "clientGroup", "channel");

    @Test
    void s20_the_survey_of_a_quarter() {
        var answers = new TreeMap<String, Map<String, Long>>();
        OutcomeCalculator.STATEMENTS.forEach(
                statement -> answers.put(statement, Map.of("YES", 26L, "PARTLY", 3L, "NO", 1L, "NOT_APPLICABLE", 2L)));
        var figures = OutcomeCalculator.figures(new Survey(answers, 32, 40), new Survey(Map.of(), 0, 0));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        for (var statement : OutcomeCalculator.STATEMENTS) {
            var at = "K-17/statement/" + statement + "/";
            assertEquals("87% (n=30)", shown.get(at + "yes@2016-17-Q1"));
            assertEquals("26", shown.get(at + "answeredYes@2016-17-Q1"));
            assertEquals("<5", shown.get(at + "answeredPartly@2016-17-Q1"));
            assertEquals("<5", shown.get(at + "answeredNo@2016-17-Q1"));
            assertEquals("<5", shown.get(at + "notApplicable@2016-17-Q1"));
            assertEquals("0", shown.get(at + "declined@2016-17-Q1"));
            assertEquals("[c]", shown.get(at + "responseRate@2016-17-Q1"));
        }
        assertEquals("[c]", shown.get("K-17/total/all/responseRate@2016-17-Q1"));
    }

    @Test
    void d5_4_how_few_were_asked_in_one_way_is_not_shown_and_can_not_be_reckoned_from_the_rest() {
        var answers = new TreeMap<String, Map<String, Long>>();
        OutcomeCalculator.STATEMENTS.forEach(statement -> answers.put(statement, Map.of("YES", 32L)));
        var figures =
                new ArrayList<>(OutcomeCalculator.figures(new Survey(answers, 32, 40), new Survey(Map.of(), 0, 0)));
        figures.addAll(FormatCalculator.figures(
                new Asked(Map.of("LINK", 12L, "EASY_READ", 3L, "PHONE", 9L, "INTERVIEWER", 8L), Map.of("PHONE", 2L)),
                new Asked(Map.of(), Map.of())));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        assertEquals("12", shown.get("K-17/format/LINK/responses@2016-17-Q1"));
        assertEquals("<5", shown.get("K-17/format/EASY_READ/responses@2016-17-Q1"));
        assertEquals("9", shown.get("K-17/format/PHONE/responses@2016-17-Q1"));
        assertEquals(
                "[c]", shown.get("K-17/format/INTERVIEWER/responses@2016-17-Q1")); // 32 less the others would be the 3
        assertEquals("0", shown.get("K-17/format/NOT_SAID/responses@2016-17-Q1"));
        assertFalse(shown.containsKey("K-17/formatAskerKnown/PHONE/responses@2016-17-Q1"));
    }

    @Test
    void what_has_no_rule_is_published_to_nobody() {
        var figures = List.of(
                Figure.count(Kpi.REFERRALS, "total", "all", "received", 50),
                Figure.count(Kpi.REFERRALS, "postcode", "CT9", "received", 50));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        assertEquals(Map.of("K-01/total/all/received@2016-17-Q1", "50"), shown);
    }

    @Test
    void money_and_hours_count_nobody_and_a_cost_per_case_does() {
        var figures = List.of(
                Figure.of(Kpi.HOURS, "total", "all", "deliveredHours", new BigDecimal("3.50"), Unit.HOURS),
                Figure.count(Kpi.HOURS_PER_CASE, "total", "all", "casesClosed", 7),
                Figure.of(Kpi.HOURS_PER_CASE, "total", "all", "averageHours", new BigDecimal("3.50"), Unit.HOURS),
                Figure.of(Kpi.UNIT_COST, "total", "all", "costPerHour", new BigDecimal("30.00"), Unit.MONEY),
                Figure.of(Kpi.UNIT_COST, "total", "all", "costPerClosedCase", new BigDecimal("105.00"), Unit.MONEY));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        assertEquals("3.50", shown.get("K-12/total/all/deliveredHours@2016-17-Q1"));
        assertEquals("30.00", shown.get("K-16/total/all/costPerHour@2016-17-Q1"));
        assertEquals("7", shown.get("K-13/total/all/casesClosed@2016-17-Q1"));
        assertEquals("*", shown.get("K-13/total/all/averageHours@2016-17-Q1"));
        assertEquals("*", shown.get("K-16/total/all/costPerClosedCase@2016-17-Q1"));
    }

    @Test
    void more_referrals_than_processes_are_a_rate_that_still_guards_its_counts() {
        var figures = List.of(
                Figure.percent(Kpi.TEAM_REFERRALS, "total", "all", "mean", new Ratio(63, 50)),
                Figure.percent(Kpi.TEAM_REFERRALS, "team", "A", "referralsPerProcess", new Ratio(3, 12)),
                Figure.percent(Kpi.TEAM_REFERRALS, "team", "B", "referralsPerProcess", new Ratio(20, 18)),
                Figure.percent(Kpi.TEAM_REFERRALS, "team", "C", "referralsPerProcess", new Ratio(40, 20)));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        assertEquals("126% (n=50)", shown.get("K-06/total/all/mean@2016-17-Q1"));
        assertEquals("*", shown.get("K-06/team/A/referralsPerProcess@2016-17-Q1"));
        assertEquals("[c]", shown.get("K-06/team/B/referralsPerProcess@2016-17-Q1"));
        assertEquals("200% (n=20)", shown.get("K-06/team/C/referralsPerProcess@2016-17-Q1"));
    }

    @Test
    void a_rate_or_an_index_against_a_population_tells_its_count_and_is_not_shown() {
        var population = new Population(List.of(
                new Part("E07000105", "total", "all", Population.Age.FROM_16, 1000),
                new Part("E07000105", "sex", "FEMALE", Population.Age.ALL, 500),
                new Part("E07000105", "sex", "MALE", Population.Age.ALL, 500)));
        var figures = new ArrayList<Figure>();
        figures.addAll(AccessRateCalculator.figures(
                new AccessRateCalculator.Served(33, Map.of("E07000105", 33L), 91), population));
        figures.addAll(RepresentationCalculator.figures(
                List.of(new RepresentationCalculator.Served(EqualityItem.SEX, 33, Map.of("FEMALE", 33L))),
                population,
                10));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), NHS_7));

        assertEquals("35", shown.get("K-04/total/all/persons@2016-17-Q1"));
        assertEquals("[c]", shown.get("K-04/total/all/perYear@2016-17-Q1"));
        assertEquals("[c]", shown.get("K-26/sex/FEMALE/index@2016-17-Q1"));
        assertEquals("*", shown.get("K-26/sex/MALE/persons@2016-17-Q1")); // nobody is as telling as few
        assertEquals("[c]", shown.get("K-26/sex/MALE/index@2016-17-Q1"));
    }

    /** Of 13 people nine or fewer are women, if no index is made of them; so four are men, if fewer than five are. */
    @Test
    void that_no_index_is_made_tells_how_many_there_are_at_most_and_is_not_said() {
        var figures = new ArrayList<Figure>();
        figures.addAll(AccessRateCalculator.figures(
                new AccessRateCalculator.Served(13, Map.of("E07000105", 13L), 91), new Population(List.of())));
        figures.addAll(RepresentationCalculator.figures(
                List.of(new RepresentationCalculator.Served(EqualityItem.SEX, 13, Map.of("FEMALE", 9L, "MALE", 4L))),
                new Population(List.of()),
                10));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        assertEquals("13", shown.get("K-04/total/all/persons@2016-17-Q1"));
        assertEquals("<5", shown.get("K-26/sex/MALE/persons@2016-17-Q1"));
        assertEquals("[c]", shown.get("K-26/sex/FEMALE/persons@2016-17-Q1"));
        assertEquals("[c]", shown.get("K-26/sex/FEMALE/index@2016-17-Q1"));
    }

    @Test
    void who_did_not_answer_is_not_told_by_how_many_did() {
        var few = EqualityCompletenessCalculator.figures(Map.of("sex", 38L, "religion", 20L), 40);

        var shown = shown(publish(Q1, Map.of(Q1, few), List.of(), LT5));

        assertEquals("*", shown.get("K-27/item/sex/answered@2016-17-Q1")); // two did not
        assertEquals("50% (n=40)", shown.get("K-27/item/religion/answered@2016-17-Q1"));
        assertEquals("0% (n=40)", shown.get("K-27/item/carer/answered@2016-17-Q1"));
    }

    @Test
    void groups_of_which_everybody_answered_add_up_to_the_people_served() {
        var figures = new ArrayList<Figure>();
        figures.addAll(AccessRateCalculator.figures(
                new AccessRateCalculator.Served(47, Map.of("E07000105", 47L), 91), new Population(List.of())));
        figures.addAll(RepresentationCalculator.figures(
                List.of(new RepresentationCalculator.Served(EqualityItem.SEX, 47, Map.of("FEMALE", 44L, "MALE", 3L))),
                new Population(List.of()),
                10));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        assertEquals("<5", shown.get("K-26/sex/MALE/persons@2016-17-Q1"));
        assertEquals("[c]", shown.get("K-26/sex/FEMALE/persons@2016-17-Q1"));
        assertEquals("47", shown.get("K-04/total/all/persons@2016-17-Q1"));
    }

    @Test
    void a_median_of_few_replies_is_not_shown() {
        var prompts = List.of(
                new Prompts("E10000016", "CARE_ACT", "ACCEPTED", 7), new Prompts("E10000016", "CARE_ACT", null, 20));
        var figures = DutyPromptCalculator.figures(prompts, List.of(new Replies("E10000016", "CARE_ACT", 2, 7)));

        var shown = shown(publish(Q1, Map.of(Q1, figures), List.of(), LT5));

        assertEquals("*", shown.get("K-24/total/all/medianToReply@2016-17-Q1"));
        assertEquals("27", shown.get("K-24/total/all/prompts@2016-17-Q1"));
        assertEquals("26% (n=27)", shown.get("K-24/total/all/converted@2016-17-Q1"));
    }

    @Test
    void a_quarter_published_again_with_few_more_withholds_what_changed() {
        var first = publish(Q1, Map.of(Q1, received(40, 60)), List.of(), LT5);

        var again = publish(Q1, 1, Map.of(Q1, received(42, 60)), List.of(first.known()), LT5);

        var shown = shown(again);
        assertEquals("[c]", shown.get("K-01/total/all/received@2016-17-Q1"));
        assertEquals("[c]", shown.get("K-01/channel/WEB/received@2016-17-Q1"));
        assertEquals("60", shown.get("K-01/channel/PHONE/received@2016-17-Q1"));
        assertEquals(
                List.of(Withheld.Kind.DIFFERENCING, Withheld.Kind.DIFFERENCING),
                again.safe().withheld().stream().map(Withheld::kind).toList());
    }

    @Test
    void a_breakdown_and_its_total_are_a_row() {
        var shown = shown(publish(
                Q1,
                Map.of(
                        Q1,
                        ReferralsCalculator.figures(
                                List.of(
                                        new Count("total", null, 55),
                                        new Count("channel", "WEB", 12),
                                        new Count("channel", "PHONE", 3),
                                        new Count("channel", "POST", 40)),
                                Map.of())),
                List.of(),
                LT5));

        assertEquals("[c]", shown.get("K-01/channel/WEB/received@2016-17-Q1"));
        assertEquals("<5", shown.get("K-01/channel/PHONE/received@2016-17-Q1"));
        assertEquals("40", shown.get("K-01/channel/POST/received@2016-17-Q1"));
    }

    @Test
    void e6_the_year_to_date_must_not_tell_an_earlier_small_quarter() {
        var first = publish(Q1, Map.of(Q1, received(3, 60)), List.of(), LT5);
        var second = publish(
                Q1.next(), Map.of(Q1, received(3, 60), Q1.next(), received(40, 20)), List.of(first.known()), LT5);

        assertTrue(second.safe().withheld().stream()
                .filter(line -> line.item().contains("/WEB/"))
                .anyMatch(line -> line.kind() == Withheld.Kind.DIFFERENCING));
    }

    @Test
    void e6_the_year_to_date_must_not_tell_a_small_quarter() {
        var first = publish(Q1, Map.of(Q1, received(40, 60)), List.of(), LT5);
        var second = publish(
                Q1.next(), Map.of(Q1, received(40, 60), Q1.next(), received(3, 20)), List.of(first.known()), LT5);

        var shown = shown(second);

        assertEquals("<5", shown.get("K-01/channel/WEB/received@2016-17-Q2"));
        assertEquals("[c]", shown.get("K-01/channel/WEB/received@2016-17-Q2-TO-DATE"));
        assertFalse(new Attacker()
                .reads(first.contents().pack(), first.safe())
                .reads(second.contents().pack(), second.safe())
                .bounds("K-01/channel/WEB/received@2016-17-Q2#0")
                .isPresent());
    }

    /**
     * Of four referrals of the first quarter one is undecided, so at most three were turned away; of seven in half a year the others are
     * four. That the rest of a share and what is above its line are what is below holds for what was published before, too.
     */
    @Test
    void what_a_share_of_an_earlier_quarter_was_made_of_still_adds_up() {
        var q1 = decided(Map.of("T0  ", 1L, "T0 NOT_ELIGIBLE COM-01", 3L));
        var q2 = decided(Map.of("T0 ELIGIBLE COM-08", 36L, "T0 NOT_ELIGIBLE COM-01", 4L));
        var first = publish(Q1, Map.of(Q1, q1), List.of(), LT5);
        var second = publish(Q1.next(), Map.of(Q1, q1, Q1.next(), q2), List.of(first.known()), LT5);

        assertEquals(List.of(), second.safe().exposed());
        assertFalse(new Attacker()
                .reads(first.contents().pack(), first.safe())
                .reads(second.contents().pack(), second.safe())
                .bounds("K-03/total/all/ineligible@2016-17-Q2#0")
                .isPresent());
    }

    /** What was told can't be taken back: that nobody came from elsewhere was said when nobody had gone there either. */
    @Test
    void a_zero_that_was_published_before_keeps_no_correction_back() {
        var first = publish(Q1, Map.of(Q1, OutOfAreaCalculator.figures(List.of(), List.of())), List.of(), LT5);
        var late = OutOfAreaCalculator.figures(
                List.of(new OutOfAreaCalculator.Crossing("OUTBOUND", "E10000011", "CARE_ACT", 3)), List.of());

        var again = publish(Q1, 1, Map.of(Q1, late), List.of(first.known()), LT5);

        assertEquals(List.of(), again.safe().exposed());
        var shown = shown(again);
        assertEquals("<5", shown.get("K-23/type/CARE_ACT/inbound@2016-17-Q1"));
        assertEquals("<5", shown.get("K-23/total/all/outbound@2016-17-Q1"));
    }

    /** @param outcomes how many of a type, an outcome and a rule; of an undecided one neither */
    private static List<Figure> decided(Map<String, Long> outcomes) {
        var size = outcomes.values().stream().mapToLong(Long::longValue).sum();
        var figures = new ArrayList<>(ReferralsCalculator.figures(
                List.of(new Count("total", null, size), new Count("type", "T0", size)), Map.of()));
        figures.addAll(EligibilityCalculator.figures(outcomes.entrySet().stream()
                .map(entry -> {
                    var parts = entry.getKey().split(" ", -1);
                    var known = !parts[1].isEmpty();
                    return new Outcome(parts[0], known ? parts[1] : null, known ? parts[2] : null, entry.getValue());
                })
                .toList()));
        return figures;
    }

    /** One letter of May is entered in August: what was published of the first quarter has no row for letters. */
    @Test
    void what_came_in_late_by_a_way_that_nobody_used_before_keeps_no_quarter_back() {
        var first = publish(Q1, Map.of(Q1, received(40, 60)), List.of(), LT5);
        var late = ReferralsCalculator.figures(
                List.of(
                        new Count("total", null, 106),
                        new Count("channel", "WEB", 40),
                        new Count("channel", "PHONE", 60),
                        new Count("channel", "POST", 6)),
                Map.of());

        var second = publish(Q1.next(), Map.of(Q1, late, Q1.next(), received(20, 20)), List.of(first.known()), LT5);

        assertEquals("6", shown(second).get("K-01/channel/POST/received@2016-17-Q2-TO-DATE"));
        assertEquals(List.of(), second.safe().exposed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LT5", "NHS-7"})
    void nobody_recovers_a_small_count_from_the_returns_of_a_year(String scheme) {
        var rules = scheme.equals("LT5") ? LT5 : NHS_7;
        var attacked = 0;
        for (int seed = 0; seed < 16; seed++) {
            var random = new Random(seed);
            var attacker = rules == NHS_7 ? new Attacker().ofRoundedCounts() : new Attacker();
            var year = new TreeMap<Quarter, List<Figure>>();
            var known = new ArrayList<Known>();
            for (var quarter = Q1; quarter.number() < 4; quarter = quarter.next()) {
                year.put(quarter, figures(random));
                var published = publish(quarter, year, known, rules);
                known.add(published.known());
                attacker.reads(published.contents().pack(), published.safe());
                for (var item : published.contents().pack().items()) {
                    if (item instanceof Item.Count count
                            && isSmall(
                                    count, published.contents().pack().cells().get(count.cell()), rules)) {
                        assertTrue(attacker.solves(count.cell()).isEmpty(), "seed " + seed + ": " + count.cell());
                        if (random.nextInt(12) == 0) {
                            assertTrue(attacker.bounds(count.cell()).isEmpty(), "seed " + seed + ": " + count.cell());
                        }
                        attacked++;
                    }
                }
                assertEquals(List.of(), published.safe().exposed());
            }
        }
        assertTrue(attacked > 400, "only " + attacked);
    }

    private static boolean isSmall(Item.Count count, long value, PublicationRules rules) {
        return rules.scheme().isSmall(value) || value == 0 && count.zeroIsSmall();
    }

    private record Published(Contents contents, SafePack safe, Known known) {}

    private static Published publish(
            Quarter quarter, Map<Quarter, List<Figure>> year, List<Known> known, PublicationRules rules) {
        return publish(quarter, 0, year, known, rules);
    }

    private static Published publish(
            Quarter quarter, int revision, Map<Quarter, List<Figure>> year, List<Known> known, PublicationRules rules) {
        var contents = ReturnPack.of(quarter, revision, year, tables(), known);
        var safe = SuppressPack.of(contents.pack(), rules);
        return new Published(contents, safe, Known.of(contents.pack(), safe));
    }

    /** The texts by item, plain ones included. */
    private static Map<String, String> shown(Published published) {
        var shown = new TreeMap<String, String>();
        published
                .contents()
                .entries()
                .forEach(entry -> shown.put(
                        FigurePath.of(entry.figure()) + "@" + entry.period(),
                        entry.item() == null
                                ? entry.plain()
                                : published.safe().shown().get(entry.item()).text()));
        return shown;
    }

    private static List<TableRule> tables() {
        var tables = new ArrayList<TableRule>();
        for (var breakdown : List.of("total", "type", "source", "team", "district", "clientGroup", "channel", "rule")) {
            tables.add(new TableRule("K-01", breakdown, Sensitivity.HIGH, false, true, true));
            for (var kpi : List.of("K-02", "K-03", "K-06", "K-12", "K-13", "K-16")) {
                tables.add(new TableRule(kpi, breakdown, Sensitivity.HIGH, false, true, false));
            }
        }
        for (var breakdown : List.of("total", "district")) {
            tables.add(new TableRule("K-04", breakdown, Sensitivity.HIGH, breakdown.equals("district"), true, false));
        }
        for (var item : EqualityItem.compared()) {
            tables.add(new TableRule("K-26", item.code(), Sensitivity.HIGH, true, true, false));
        }
        tables.add(new TableRule("K-27", "item", Sensitivity.HIGH, true, true, false));
        for (var breakdown : List.of("total", "type", "authority")) {
            tables.add(new TableRule("K-23", breakdown, Sensitivity.HIGH, !breakdown.equals("total"), true, false));
        }
        tables.add(new TableRule("K-24", "total", Sensitivity.HIGH, false, true, false));
        tables.add(new TableRule("ACTIVITY", "total", Sensitivity.HIGH, false, true, false));
        for (var breakdown :
                List.of("total", "statement", "format", "totalObserved", "statementObserved", "formatObserved")) {
            tables.add(new TableRule("K-17", breakdown, Sensitivity.LOW, false, true, false));
        }
        return tables;
    }

    private static List<Figure> received(long web, long phone) {
        return ReferralsCalculator.figures(
                List.of(
                        new Count("total", null, web + phone),
                        new Count("channel", "WEB", web),
                        new Count("channel", "PHONE", phone)),
                Map.of());
    }

    /** A quarter of some dozens of referrals, split in every way, with what was decided. */
    private static List<Figure> figures(Random random) {
        var size = random.nextInt(20, 120);
        var counts = new TreeMap<String, Map<String, Long>>();
        var outcomes = new TreeMap<String, Long>();
        for (int referral = 0; referral < size; referral++) {
            var type = "T" + (int) Math.abs(random.nextGaussian() * 2);
            counts.computeIfAbsent("type", _ -> new TreeMap<>()).merge(type, 1L, Long::sum);
            for (var breakdown : BREAKDOWNS.subList(1, BREAKDOWNS.size())) {
                var key = breakdown.charAt(0) + "" + (int) Math.abs(random.nextGaussian() * 3);
                counts.computeIfAbsent(breakdown, _ -> new TreeMap<>()).merge(key, 1L, Long::sum);
            }
            outcomes.merge(type + " " + random.nextInt(10), 1L, Long::sum);
        }
        var all = new ArrayList<Count>();
        all.add(new Count("total", null, size));
        counts.forEach((breakdown, keys) -> keys.forEach((key, count) -> all.add(new Count(breakdown, key, count))));
        var figures = new ArrayList<>(ReferralsCalculator.figures(all, Map.of()));
        figures.addAll(EligibilityCalculator.figures(outcomes.entrySet().stream()
                .map(entry -> outcome(entry.getKey().split(" "), entry.getValue()))
                .toList()));
        figures.addAll(people(random));
        return figures;
    }

    /** Some people served, in two districts and five groups, of whom most answered; and how many of those referred did. */
    private static List<Figure> people(Random random) {
        var byDistrict = new TreeMap<String, Long>();
        var byGroup = new TreeMap<String, Long>();
        var persons = random.nextInt(8, 70);
        var answering = random.nextInt(3) == 0 ? 1 : 0.9; // a third of the quarters leaves nobody out
        for (int person = 0; person < persons; person++) {
            byDistrict.merge("E0700010" + (int) Math.abs(random.nextGaussian() * 2), 1L, Long::sum);
            if (random.nextDouble() < answering) {
                var group = (int) Math.min(4, Math.abs(random.nextGaussian() * 2));
                byGroup.merge(EqualityItem.ETHNIC_GROUP.groups().get(group), 1L, Long::sum);
            }
        }
        var population = new Population(EqualityItem.ETHNIC_GROUP.groups().stream()
                .map(group -> new Part("E07000100", "ethnicGroup", group, Population.Age.ALL, 1000))
                .toList());
        var answered = byGroup.values().stream().mapToLong(Long::longValue).sum();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count(Kpi.ACTIVITY, Figure.TOTAL, Figure.ALL, "persons", persons + 3));
        figures.addAll(AccessRateCalculator.figures(
                new AccessRateCalculator.Served(persons, byDistrict, 91), new Population(List.of())));
        figures.addAll(RepresentationCalculator.figures(
                List.of(new RepresentationCalculator.Served(EqualityItem.ETHNIC_GROUP, answered, byGroup)),
                population,
                10));
        figures.addAll(EqualityCompletenessCalculator.figures(
                Map.of("ethnicGroup", answered, "sex", persons - 1L), persons + 3L));
        return figures;
    }

    private static Outcome outcome(String[] typeAndNumber, long count) {
        var number = Integer.parseInt(typeAndNumber[1]);
        return number == 0
                ? new Outcome(typeAndNumber[0], null, null, count)
                : number < 3
                        ? new Outcome(typeAndNumber[0], "NOT_ELIGIBLE", "COM-0" + number, count)
                        : new Outcome(typeAndNumber[0], "ELIGIBLE", "COM-08", count);
    }
}
