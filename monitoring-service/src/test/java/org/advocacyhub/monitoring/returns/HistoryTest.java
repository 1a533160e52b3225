package org.advocacyhub.monitoring.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.facts.FactWriter;
import org.advocacyhub.monitoring.facts.Generation;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;

/**
 * A return costs the same in year ten as in week one but for a few sums of each year, and the same in a quarter that is ten times as
 * full: counted in rows read, not in time.
 */
@HubTest
class HistoryTest {

    private static final Quarter QUARTER = new Quarter(2025, 4);
    private static final int YEARS = 20;

    /** Of what stands over from before: cases opened, cases ended, those of each partner, and Care Act referrals since the Act. */
    private static final int ROWS_A_YEAR = 4;

    private static final int A_QUARTER = 100;

    /** For each of the last {@code ?} quarters so many referrals, some Care Act, worked, closed, two of every hundred waiting at the end. */
    private static final String QUARTERS = """
            with q as (
                select n, i, md5(n || '-' || i)::uuid as id, (date '2026-03-31' - n * 91 - i % 80) as day
                from generate_series(?, ?) as n, generate_series(?, ?) as i
            ), r as (
                insert into {facts}_referral (referral_id, contract_ref, person_key, received_on, effective_on, channel,
                    requested_type, referrer_type, complete)
                select id, 'HISTORY', id::text, day, day, 'WEB', case i % 5 when 0 then 'CARE_ACT' else 'IMHA' end,
                    'SELF', true from q
            ), t as (
                insert into {facts}_triage (referral_id, state, decided_type, outcome, band, effective_on, contact_due, paused_days)
                select id, 'TRIAGED', case i % 5 when 0 then 'CARE_ACT' else 'IMHA' end, 'ELIGIBLE', 'P2', day, day, 1 from q
            ), w as (
                insert into {facts}_waiting (event_id, referral_id, entered_on, since, left_on, service_type)
                select id, id, day, day, day + 5, 'IMHA' from q
            ), u as (
                insert into {facts}_unmet (referral_id, reason, noted_on, service_type) select id, 'NOT_COMMISSIONED', day, 'IMHA' from q
            ), c as (
                insert into {facts}_case (case_id, referral_id, partner_id, service_type, band, non_instructed, opened_on,
                    first_contact_on, closed_on, close_reason, feedback_offered)
                select id, id, 'P', 'IMHA', 'P2', false, day - 20, day, day, 'DIED', true from q
            ), i as (
                insert into {facts}_instruction (case_id, since, non_instructed) select id, day, false from q
            ), a as (
                insert into {facts}_assignment (case_id, since, partner_id) select id, day - 20, 'P' from q
            ), o as (
                insert into {facts}_offer (offer_id, referral_id, partner_id, service_type, offered_on)
                select id, id, 'P', 'IMHA', day from q
            ), m as (
                insert into {facts}_minutes (case_id, quarter_start, service_type, category, partner_id, minutes, pieces, referral_id)
                select id, date_trunc('quarter', day)::date, 'IMHA', 'CLIENT_CONTACT_F2F', 'P', 60, 1, id from q
            ), f as (
                insert into {facts}_feedback (case_id, given_on, observed, cal1, cal2, cal3, cal4, cal5)
                select id, day, false, 'YES', 'YES', 'YES', 'YES', 'YES' from q
            )
            insert into {facts}_score (case_id, statement, start_score, end_score) select id, 'IMP1', 1, 2 from q
            """;

    @Test
    void a_return_reads_no_more_rows_when_the_history_is_longer() throws SQLException {
        var generation = unread();
        try (var connection = Database.asApp()) {
            connection.setAutoCommit(false);
            empty(connection, generation);
            history(connection, generation, 0, 3, 1, A_QUARTER);
            var shortly = rowsRead(connection, generation);
            history(connection, generation, 4, 80, 1, A_QUARTER);
            var longer = rowsRead(connection, generation);

            assertTrue(shortly > 30, "rows read: " + shortly);
            assertTrue(
                    longer <= shortly + ROWS_A_YEAR * YEARS,
                    longer + " rows read in year twenty, " + shortly + " in year one");
            empty(connection, generation);
        }
    }

    @Test
    void a_return_reads_no_more_rows_when_the_quarter_is_ten_times_as_full() throws SQLException {
        var generation = unread();
        try (var connection = Database.asApp()) {
            connection.setAutoCommit(false);
            empty(connection, generation);
            history(connection, generation, 0, 1, 1, A_QUARTER);
            var few = rowsRead(connection, generation);
            history(connection, generation, 0, 1, A_QUARTER + 1, 10 * A_QUARTER);

            assertEquals(few, rowsRead(connection, generation));
            empty(connection, generation);
        }
    }

    private static long rowsRead(Connection connection, Generation generation) throws SQLException {
        try (var settings = connection.createStatement()) {
            settings.execute(CurrentFacts.FOR_A_REPORT);
        }
        var before = readSoFar(connection);
        var facts = new FactQueries(connection, generation);
        var cells = new Cells(facts, "HISTORY");
        var period = QUARTER.period();
        var sums = cells.over(
                period,
                Stream.of(ReferralCells.MEASURES, CaseCells.MEASURES, PeopleCells.MEASURES, PartnerCells.MEASURES)
                        .flatMap(Stream::of)
                        .toArray(Measure[]::new));
        var referrals = new ReferralCells(cells, period, sums);
        var cases = new CaseCells(cells, period, sums);
        assertTrue(referrals.received().size() > 3);
        assertTrue(referrals.persons() > 0);
        assertTrue(!referrals.outcomes().isEmpty());
        var teams = new TeamQueries(facts, "HISTORY");
        assertTrue(!teams.counts(QUARTER).isEmpty());
        assertTrue(teams.careAct(QUARTER) > 0);
        assertTrue(!referrals.due(QUARTER.to().minusDays(5)).isEmpty());
        assertTrue(!referrals.made().isEmpty());
        assertTrue(!cells.waiting(QUARTER.to(), QUARTER.to()).isEmpty());
        assertTrue(cases.opened() > 0);
        assertTrue(new PeopleCells(sums).served(91).total() > 0);
        assertTrue(new PeopleCells(sums).unmet().size() > 1);
        assertTrue(new PeopleCells(sums).estimates().getFirst().minutes() > 0);
        assertTrue(cases.active() > 0);
        assertTrue(!cases.closed().isEmpty());
        assertTrue(!cases.worked().isEmpty());
        assertTrue(!cases.workedOnClosed().isEmpty());
        assertTrue(cases.survey(false).responses() > 0);
        assertTrue(!cases.changes().isEmpty());
        assertTrue(sums.total(Measure.DISPATCHED) > 0);
        assertTrue(sums.total(Measure.TAKEN_ON) > 0);
        assertTrue(sums.total(Measure.VISITS) > 0);
        assertTrue(sums.total(Measure.WORKED_BY) > 0);
        var parts = cells.over(period, Measure.WORKED_BY_PARTNER, Measure.OF_PARTNER);
        assertTrue(!new CaseCells(cells, period, parts).ofPartners().isEmpty());
        var pressure = new PressureQueries(facts, "HISTORY");
        assertTrue(!pressure.worked(QUARTER).isEmpty());
        assertTrue(pressure.paused(QUARTER) > 0);
        assertTrue(cells.over(period, Measure.REFERRED).total(Measure.REFERRED) > 0);
        assertTrue(
                new PartnerCells(cells, period, sums).caseload(QUARTER.from()).size() > 0);
        var read = readSoFar(connection).minus(before);
        connection.rollback();
        assertEquals(0, read.scans(), "whole tables read");
        return read.rows();
    }

    /** What this connection has read of the facts lately. */
    private record Reads(long rows, long scans) {

        Reads minus(Reads earlier) {
            return new Reads(rows - earlier.rows, scans - earlier.scans);
        }
    }

    private static Reads readSoFar(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var read = statement.executeQuery("""
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint as rows,
                               coalesce(sum(seq_scan), 0)::bigint as scans
                        from pg_stat_xact_user_tables
                        where relname like 'facts\\__\\_%' and relname not like '%heard'
                        """)) {
            read.next();
            return new Reads(read.getLong("rows"), read.getLong("scans"));
        }
    }

    /** Quarters that are so many quarters ago, and in each of them referrals with these numbers. */
    private static void history(
            Connection connection, Generation generation, int quarter, int lastQuarter, int referral, int lastReferral)
            throws SQLException {
        try (var insert = connection.prepareStatement(generation.sql(QUARTERS))) {
            insert.setInt(1, quarter);
            insert.setInt(2, lastQuarter);
            insert.setInt(3, referral);
            insert.setInt(4, lastReferral);
            insert.executeUpdate();
        }
        try (var truncate = connection.createStatement()) {
            truncate.execute(generation.sql("truncate {facts}_cell"));
        }
        new FactWriter(connection, generation).countCells();
        try (var analyze = connection.createStatement()) {
            analyze.execute(generation.sql(
                    "analyze {facts}_referral, {facts}_triage, {facts}_waiting, {facts}_unmet, {facts}_case, {facts}_instruction,"
                            + " {facts}_assignment, {facts}_offer,"
                            + " {facts}_minutes, {facts}_cell"));
        }
        connection.commit();
    }

    private static void empty(Connection connection, Generation generation) throws SQLException {
        try (var truncate = connection.createStatement()) {
            truncate.execute(
                    generation.sql(
                            "truncate {facts}_referral, {facts}_triage, {facts}_waiting, {facts}_unmet, {facts}_case,"
                                    + " {facts}_instruction, {facts}_assignment, {facts}_offer, {facts}_minutes, {facts}_feedback, {facts}_score, {facts}_cell"));
        }
        connection.commit();
    }

    private static Generation unread() {
        var active = Database.rows("select active from fact_generation");
        return active.isEmpty() || "a".equals(active.getFirst().get("active")) ? Generation.B : Generation.A;
    }
}
