package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.RandomHistory;
import org.advocacyhub.monitoring.facts.FactWriter;
import org.advocacyhub.monitoring.facts.Generation;
import org.advocacyhub.monitoring.facts.Heard;
import org.advocacyhub.monitoring.facts.Interleaving;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.DueContact;
import org.advocacyhub.monitoring.returns.domain.DueContacts;
import org.advocacyhub.monitoring.returns.domain.MadeContact;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.WaitingListCalculator.Waiting;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells that are kept up event by event say what the facts say, whatever happened and in whatever order it was heard. */
@HubTest
class CellsTest {

    private static final List<String> CONTRACTS = List.of("CELLS-1", "CELLS-2");
    private static final List<String> TABLES = List.of(
            "heard",
            "referral",
            "triage",
            "waiting",
            "question",
            "prompt",
            "equality",
            "offer",
            "unmet",
            "case",
            "assignment",
            "instruction",
            "visit",
            "report",
            "alert",
            "activity",
            "minutes",
            "score",
            "feedback",
            "cell");

    private Connection connection;
    private Generation generation;

    @BeforeEach
    void the_generation_that_nobody_reads() throws SQLException {
        connection = Database.asApp();
        connection.setAutoCommit(false);
        var active = Database.rows("select active from fact_generation");
        generation = active.isEmpty() || "a".equals(active.getFirst().get("active")) ? Generation.B : Generation.A;
        try (var truncate = connection.createStatement()) {
            truncate.execute(generation.sql("truncate "
                    + String.join(", ", TABLES.stream().map("{facts}_"::concat).toList())));
        }
    }

    @AfterEach
    void leave_no_trace() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void kept_up_incrementally_equal_counted_from_scratch(long seed) throws SQLException {
        var random = new Random(seed);
        var events = new Interleaving(RandomHistory.of(random, 60, "CELLS-1", "CELLS-2"));
        var polls = new ArrayList<>(Interleaving.polls(events.shuffled(random), random));

        write(polls.subList(0, polls.size() / 2));
        sayWhatTheFactsSay();
        write(polls.subList(polls.size() / 2, polls.size()));
        write(Interleaving.polls(events.repeatedTail(random), random)); // heard again, in yet another order
        sayWhatTheFactsSay();

        var live = cells();
        assertTrue(live.size() > 1000, "cells: " + live.size());
        recount();
        assertEquals(live, cells());
    }

    private void write(List<List<Heard>> polls) throws SQLException {
        for (var poll : polls) {
            new FactWriter(connection, generation).write(poll);
        }
    }

    private void recount() throws SQLException {
        try (var truncate = connection.createStatement()) {
            truncate.execute(generation.sql("truncate {facts}_cell"));
            truncate.execute("set local enable_seqscan = on; set local enable_hashjoin = on");
        }
        new FactWriter(connection, generation).countCells();
    }

    private List<String> cells() throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(
                        generation.sql("select to_jsonb(c)::text from {facts}_cell c order by 1"))) {
            var cells = new ArrayList<String>();
            while (rows.next()) {
                cells.add(rows.getString(1));
            }
            return cells;
        }
    }

    private void sayWhatTheFactsSay() {
        for (var contract : CONTRACTS) {
            Stream.iterate(new Quarter(2015, 4), Quarter::next).limit(8).forEach(quarter -> compare(contract, quarter));
        }
    }

    /** Each figure of a quarter asked of the cells, and of the facts by queries that know nothing of cells. */
    private void compare(String contract, Quarter quarter) {
        var facts = new FactQueries(connection, generation);
        var cells = new Cells(facts, contract);
        var period = quarter.period();
        var sums = cells.over(period, Measure.values());
        compareReferrals(new ReferralFacts(facts, contract), new ReferralCells(cells, period, sums), quarter);
        comparePressure(new ReferralFacts(facts, contract), sums, quarter);
        compareCases(facts, contract, new CaseCells(cells, period, sums), quarter);
        comparePartners(new CaseFacts(facts, contract), cells, sums, quarter);
        same(
                new PeopleFacts(facts, contract).instructions(quarter),
                sums.of(Measure.INSTRUCTION).stream()
                        .map(cell -> cell.d1() + "/" + cell.d2() + "/" + cell.d3() + "=" + cell.n())
                        .toList());
        same(
                new PeopleFacts(facts, contract).instructionsClosed(quarter),
                sums.of(Measure.INSTRUCTION_CLOSED).stream()
                        .map(cell -> cell.d1() + "/" + cell.value() + "=" + cell.n())
                        .toList());
        comparePeople(new PeopleFacts(facts, contract), new PeopleCells(sums), quarter);
        same(
                new ReferralFacts(facts, contract).careAct(quarter),
                sums.of(Measure.CARE_ACT).stream()
                        .map(cell -> cell.d1() + "/" + cell.d2() + "=" + cell.n())
                        .toList());
        for (var day : List.of(quarter.from(), quarter.from().plusDays(40), quarter.to())) {
            same(waiting(new ReferralFacts(facts, contract).waiting(day)), cells.waiting(day, quarter.to()));
        }
    }

    private static void compareReferrals(ReferralFacts facts, ReferralCells cells, Quarter quarter) {
        same(facts.received(quarter).stream().filter(count -> count.count() > 0).toList(), cells.received());
        same(facts.outcomes(quarter), cells.outcomes());
        assertEquals(facts.persons(quarter), cells.persons());
        assertEquals(facts.duplicates(quarter), cells.duplicates());
        same(MadeContact.counted(facts.made(quarter)), cells.made());
        same(facts.waited(quarter), cells.waited());
        same(facts.outOfArea(quarter), cells.outOfArea());
        same(facts.prompted(quarter), cells.prompted());
        same(facts.promptsAnswered(quarter), cells.promptsAnswered());
        for (var judgedOn : List.of(
                quarter.from().minusDays(9),
                quarter.from().plusDays(33),
                quarter.to().plusDays(1))) {
            same(DueContact.counted(facts.due(quarter), judgedOn), together(cells.due(judgedOn)));
        }
    }

    private static void comparePressure(ReferralFacts facts, Cells.Sums sums, Quarter quarter) {
        assertEquals(
                facts.referred(quarter),
                sums.of(Measure.REFERRED).stream().collect(toMap(cell -> cell.d1() + "/" + cell.d2(), Cells.Cell::n)));
        assertEquals(facts.paused(quarter), sums.total(Measure.PAUSED));
    }

    private static void comparePeople(PeopleFacts facts, PeopleCells cells, Quarter quarter) {
        same(facts.unmet(quarter), cells.unmet());
        same(facts.estimates(quarter), cells.estimates());
        assertEquals(facts.answered(quarter), cells.answered());
        assertEquals(facts.hadAccess(quarter), cells.served(1).total());
        assertEquals(
                facts.servedBy(quarter, "case when not r.carried_over then coalesce(c.district, '') end"),
                cells.served(1).byDistrict());
        for (var item : cells.served()) {
            switch (item.item()) {
                case SEX -> {
                    assertEquals(facts.served(quarter, "e.sex"), item.answered());
                    assertEquals(facts.servedBy(quarter, "e.sex"), item.byGroup());
                }
                case AGE_BAND -> assertEquals(facts.servedBy(quarter, "e.age_band"), item.byGroup());
                case RELIGION -> assertEquals(facts.servedBy(quarter, "e.religion"), item.byGroup());
                case DISABLED -> assertEquals(facts.servedBy(quarter, "e.disabled"), item.byGroup());
                case ETHNIC_GROUP -> {
                    assertEquals(facts.served(quarter, "e.ethnic_group"), item.answered());
                    assertEquals(facts.servedBy(quarter, PeopleFacts.ROLLED_UP), item.byGroup());
                }
                default -> assertEquals(0, item.answered()); // never answered in these histories
            }
        }
    }

    private static void compareCases(FactQueries queries, String contract, CaseCells cells, Quarter quarter) {
        var facts = new CaseFacts(queries, contract);
        assertEquals(facts.opened(quarter), cells.opened());
        assertEquals(facts.openedInError(quarter), cells.openedInError());
        assertEquals(facts.active(quarter), cells.active());
        assertEquals(facts.closed(quarter), cells.closed());
        same(facts.worked(quarter).stream().filter(time -> time.minutes() != 0).toList(), cells.worked());
        assertEquals(facts.workedOnClosed(quarter), cells.workedOnClosed());
        assertEquals(
                facts.minutesByPartner(quarter).entrySet().stream()
                        .filter(worked -> worked.getValue() != 0)
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                cells.minutesByPartner());
        assertEquals(facts.survey(quarter, false), cells.survey(false));
        assertEquals(facts.survey(quarter, true), cells.survey(true));
        same(facts.changes(quarter), cells.changes());
        assertEquals(facts.satisfaction(quarter, false), cells.satisfaction(false));
        assertEquals(facts.satisfaction(quarter, true), cells.satisfaction(true));
    }

    private static void comparePartners(CaseFacts facts, Cells cells, Cells.Sums sums, Quarter quarter) {
        assertEquals(facts.dispatched(quarter), byCodes(sums, Measure.DISPATCHED));
        assertEquals(facts.takenOn(quarter), byCodes(sums, Measure.TAKEN_ON));
        for (var breakdown : List.of("partner", "type")) {
            assertEquals(
                    facts.visitsBy(quarter, "partner".equals(breakdown) ? "partner_id" : "service_type"),
                    sums.of(Measure.VISITS).stream()
                            .filter(cell -> cell.d1().equals(breakdown))
                            .collect(toMap(cell -> cell.d2() + "/" + cell.d3(), Cells.Cell::n)));
        }
        assertEquals(facts.named(quarter), byCodes(sums, Measure.CONTINUITY));
        assertEquals(facts.ofPartners(quarter), byCodes(sums, Measure.OF_PARTNER));
        assertEquals(facts.reports(quarter), byStanding(sums, Measure.REPORT_DUE));
        assertEquals(facts.visits(quarter), byStanding(sums, Measure.VISIT_DUE));
        same(
                facts.alerts(quarter),
                sums.of(Measure.ALERT).stream()
                        .flatMap(cell -> Stream.generate(() -> cell.d1() + "/" + cell.value())
                                .limit(cell.n()))
                        .toList());
        assertEquals(facts.workedBy(quarter), byCodes(sums, Measure.WORKED_BY));
        for (var day : List.of(quarter.from(), quarter.from().plusDays(40), quarter.to())) {
            var partners = new PartnerCells(cells, quarter.period(), sums);
            assertEquals(facts.caseload(day), partners.caseload(day));
            var carriedOver = partners.carriedOver(day, Set.of("PARTNER-1", "PARTNER-2", "PARTNER-3"));
            assertEquals(facts.carriedOver(day), List.of(carriedOver.takenOver(), carriedOver.open()));
            assertEquals(facts.withoutCase(day), carriedOver.withoutCase());
        }
    }

    private static Map<String, Long> byStanding(Cells.Sums sums, Measure measure) {
        return sums.of(measure).stream().collect(toMap(Cells.Cell::d3, Cells.Cell::n, Long::sum));
    }

    private static Map<String, Long> byCodes(Cells.Sums sums, Measure measure) {
        return sums.of(measure).stream()
                .collect(toMap(cell -> cell.d1() + "/" + cell.d2() + "/" + cell.d3(), Cells.Cell::n));
    }

    /** What failed and what is overdue are one. */
    private static List<DueContacts> together(List<DueContacts> contacts) {
        return contacts.stream()
                .collect(groupingBy(
                        due -> new DueContacts(due.band(), due.type(), due.standing(), 0),
                        summingLong(DueContacts::count)))
                .entrySet()
                .stream()
                .map(due -> new DueContacts(
                        due.getKey().band(), due.getKey().type(), due.getKey().standing(), due.getValue()))
                .toList();
    }

    private static List<Waiting> waiting(List<Waiting> each) {
        return each.stream()
                .collect(groupingBy(stay -> new Waiting(stay.type(), stay.since(), 0), summingLong(Waiting::count)))
                .entrySet()
                .stream()
                .map(stays -> new Waiting(stays.getKey().type(), stays.getKey().since(), stays.getValue()))
                .toList();
    }

    private static void same(Collection<?> expected, Collection<?> actual) {
        assertEquals(sorted(expected), sorted(actual));
    }

    private static List<String> sorted(Collection<?> items) {
        return items.stream().map(Object::toString).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void a_period_of_any_length_is_the_sum_of_its_days(long seed) throws SQLException {
        var random = new Random(seed);
        var events = new Interleaving(RandomHistory.of(random, 60, "CELLS-1"));
        write(List.of(events.shuffled(random)));
        var cells = new Cells(new FactQueries(connection, generation), "CELLS-1");

        for (int i = 0; i < 20; i++) {
            var from = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(300));
            var to = from.plusDays(random.nextInt(700));
            var byDay = new TreeMap<String, Long>();
            from.datesUntil(to.plusDays(1))
                    .map(day ->
                            cells.over(new Period(day, day), Measure.RECEIVED, Measure.CONTACT_MADE, Measure.CLOSED))
                    .flatMap(sums -> sums.byMeasure().values().stream().flatMap(List::stream))
                    .forEach(cell -> byDay.merge(key(cell), cell.n(), Long::sum));

            var atOnce = cells.over(new Period(from, to), Measure.RECEIVED, Measure.CONTACT_MADE, Measure.CLOSED);

            assertEquals(
                    byDay,
                    atOnce.byMeasure().values().stream()
                            .flatMap(List::stream)
                            .collect(toMap(CellsTest::key, Cells.Cell::n, Long::sum, TreeMap::new)));
        }
    }

    private static String key(Cells.Cell cell) {
        return cell.measure() + "/" + cell.d1() + "/" + cell.d2() + "/" + cell.value();
    }
}
