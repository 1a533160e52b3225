package org.advocacyhub.triage.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.triage.ManyCases;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.queue.QueueFilter.Held;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.TriageState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page of the queue costs the same with a hundred and with a hundred thousand open cases: it walks one index from its
 * cursor on, sorts at most what it looks at, and touches no more pages of the table than it looks at rows.
 */
@HubTest
class QueueStaysFastTest {

    private static final QueueFilter ALL = new QueueFilter(null, null, null, null, null, null, null, null, null);

    @BeforeAll
    static void a_hundred_thousand_open_cases() {
        ManyCases.enter();
    }

    @AfterAll
    static void leave_nothing() {
        ManyCases.leave();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                filter("everything", "triage_case_queue", f -> f),
                filter("band", "triage_case_queue", f -> with(f, Band.P3, null, null, null, null, null)),
                filter(
                        "state",
                        "triage_case_queue_in_state",
                        f -> with(f, null, TriageState.QUEUED, null, null, null, null)),
                filter(
                        "type",
                        "triage_case_queue_of_type",
                        f -> with(f, null, null, ServiceType.CARE_ACT, null, null, null)),
                filter(
                        "district",
                        "triage_case_queue_in_district",
                        f -> with(f, null, null, null, "E07000103", null, null)),
                filter("team", "triage_case_queue_of_team", f -> with(f, null, null, null, null, "TEAM-7", null)),
                filter(
                        "queued for",
                        "triage_case_queue_for",
                        f -> with(f, null, null, null, null, null, "CHOOSE_PARTNER")),
                filter(
                        "team and state",
                        "triage_case_queue_of_team",
                        f -> with(f, null, TriageState.QUEUED, null, null, "TEAM-7", null)),
                filter(
                        "due by",
                        "triage_case_queue",
                        f -> new QueueFilter(null, null, null, null, null, LocalDate.of(2016, 4, 2), null, null, null)),
                filter(
                        "free",
                        "triage_case_queue",
                        f -> new QueueFilter(null, null, null, null, null, null, null, Held.NOBODY, null)),
                filter(
                        "carried over",
                        "triage_case_carried_over",
                        f -> new QueueFilter(null, null, null, null, null, null, null, null, true)),
                filter(
                        "new",
                        "triage_case_queue",
                        f -> new QueueFilter(null, null, null, null, null, null, null, null, false)));
    }

    @Inject
    DeskGauges gauges;

    @Inject
    MeterRegistry metrics;

    @Test
    void what_stands_at_the_desk_is_measured() {
        TestClock.set("2016-04-05T10:00:00Z");
        Database.execute("""
                insert into offer (offer_id, referral_id, partner_id, attempt, state, offered_at, answer_by, by_rank, reason)
                select uuidv7(), referral_id, 'AFA', 1, 'OPEN', timestamptz '2016-04-05T09:00:00Z', timestamptz '2016-04-06T09:00:00Z',
                       true, 'First by rank.'
                from triage_case limit 1
                """);

        gauges.look();

        assertEquals(
                Database.number("select count(*) from triage_case where state = 'QUEUED' and band = 'P3'"),
                open(TriageState.QUEUED, Band.P3));
        assertEquals(0, open(TriageState.SPOT_REQUESTED, Band.P1));
        assertEquals(3600, metrics.get("hub.offers.oldest.age").gauge().value());
        Database.execute("delete from offer");
        gauges.look();
        assertEquals(0, metrics.get("hub.offers.oldest.age").gauge().value());
    }

    private double open(TriageState state, Band band) {
        return metrics.get("hub.referrals.open")
                .tags("state", state.name(), "band", band.name())
                .gauge()
                .value();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void a_page_walks_an_index_from_its_cursor_on(String name, String index, QueueFilter filter) throws SQLException {
        var sql = new QueueSql(filter, true);

        var plan = explain(sql.rows(51, QueuePages.LOOKED_AT));

        assertTrue(plan.contains(" " + index + " "), plan);
        assertFalse(plan.contains("Seq Scan on triage_case"), plan);
        assertTrue(ManyCases.touched(plan) < 3 * QueuePages.LOOKED_AT, plan);
        if (!sql.looksAtSome()) {
            assertTrue(plan.contains("Index Scan using " + index + " "), plan);
            assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains("> ROW(")), plan);
            assertFalse(plan.contains("Sort"), plan);
            assertTrue(ManyCases.touched(plan) < 200, plan);
        }
    }

    @Test
    void what_many_fit_is_looked_at_until_the_page_is_full() throws SQLException {
        var sql = new QueueSql(
                new QueueFilter(null, null, null, null, null, LocalDate.of(2016, 12, 31), null, null, null), true);

        var plan = explain(sql.rows(51, QueuePages.LOOKED_AT).replace(":dueBy", "date '2016-12-31'"));

        assertFalse(plan.contains("Sort"), plan);
        assertTrue(ManyCases.touched(plan) < 200, plan);
    }

    @Test
    void what_one_person_holds_is_found_by_that_person() throws SQLException {
        var plan = explain(new QueueSql(new QueueFilter(null, null, null, null, null, null, null, Held.ME, null), false)
                .rows(51, QueuePages.LOOKED_AT));

        assertTrue(plan.contains("reservation_of_worker"), plan);
        assertTrue(ManyCases.touched(plan) < 400, plan);
    }

    @Test
    void where_a_look_ended_is_found_by_the_same_index() throws SQLException {
        var sql = new QueueSql(
                new QueueFilter(null, null, null, null, null, LocalDate.of(2016, 4, 2), null, null, null), true);

        var plan = explain(sql.lastLookedAt(QueuePages.LOOKED_AT));

        assertTrue(plan.contains("Index Scan using triage_case_queue "), plan);
        assertTrue(ManyCases.touched(plan) < 3 * QueuePages.LOOKED_AT, plan);
    }

    private static Arguments filter(String name, String index, UnaryOperator<QueueFilter> change) {
        return Arguments.of(name, index, change.apply(ALL));
    }

    private static QueueFilter with(
            QueueFilter all,
            Band band,
            TriageState state,
            ServiceType type,
            String district,
            String team,
            String queuedFor) {
        return new QueueFilter(
                band, state, type, district, team, all.dueBy(), queuedFor, all.held(), all.carriedOver());
    }

    private static String explain(String sql) throws SQLException {
        var text = sql.replace(":receivedAt", "timestamptz '2016-04-20'")
                .replace(":referralRef", "'R-5'")
                .replace(":rank", "-50000")
                .replace(":band", "'P2'")
                .replace(":dueBy", "date '2016-04-02'")
                .replace(":queuedFor", "'CHOOSE_PARTNER'")
                .replace(":district", "'E07000103'")
                .replace(":serviceType", "'CARE_ACT'")
                .replace(":team", "'TEAM-7'")
                .replace(":worker", "'worker-50'")
                .replace(":now", "timestamptz '2016-04-05'");
        return ManyCases.explain(text);
    }
}
