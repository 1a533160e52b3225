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

/** A return costs the same in year ten as in week one but for a few sums of each year: counted in rows read, not in time. */
@HubTest
class HistoryTest {

    private static final Quarter QUARTER = new Quarter(2025, 4);
    private static final int YEARS = 20;

    /** Of what stands over from before: cases opened, cases ended, those of each partner, and Care Act referrals since the Act. */
    private static final int ROWS_A_YEAR = 4;

    /** For each of the last {@code ?} quarters 100 referrals, some Care Act, worked, closed, two of them waiting at the end. */
    private static final String QUARTERS = """
            with q as (
                select n, i, md5(n || '-' || i)::uuid as id, (date '2026-03-31' - n * 91 - i % 80) as day
                from generate_series(?, ?) as n, generate_series(1, 100) as i
            ), r as (
                insert into {facts}_referral (referral_id, contract_ref, person_key, received_on, effective_on, channel,
                    requested_type, referrer_type, complete)
                select id, 'HISTORY', id::text, day, day, 'WEB', case i % 5 when 0 then 'CARE_ACT' else 'IMHA' end,
                    'SELF', true from q
            ), t as (
                insert into {facts}_triage (referral_id, state, decided_type, outcome, band, effective_on, contact_due)
                select id, 'TRIAGED', case i % 5 when 0 then 'CARE_ACT' else 'IMHA' end, 'ELIGIBLE', 'P2', day, day from q
            ), w as (
                insert into {facts}_waiting (event_id, referral_id, entered_on, since, left_on, service_type)
                select id, id, day, day, day + 5, 'IMHA' from q
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
                select id, date_trunc('quarter', day)::date, 'IMHA', 'TRAVEL', 'P', 60, 1, id from q
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
            history(connection, generation, 0, 3);
            var shortly = rowsRead(connection, generation);
            history(connection, generation, 4, 80);
            var longer = rowsRead(connection, generation);

            assertTrue(shortly > 30, "rows read: " + shortly);
            assertTrue(
                    longer <= shortly + ROWS_A_YEAR * YEARS,
                    longer + " rows read in year twenty, " + shortly + " in year one");
            empty(connection, generation);
        }
    }

    private static long rowsRead(Connection connection, Generation generation) throws SQLException {
        FactQueries.steady(connection);
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
        assertTrue(cases.active() > 0);
        assertTrue(!cases.closed().isEmpty());
        assertTrue(!cases.worked().isEmpty());
        assertTrue(!cases.workedOnClosed().isEmpty());
        assertTrue(cases.survey(false).responses() > 0);
        assertTrue(!cases.changes().isEmpty());
        assertTrue(sums.total(Measure.DISPATCHED) > 0);
        assertTrue(sums.total(Measure.TAKEN_ON) > 0);
        assertTrue(sums.total(Measure.PIECES) > 0);
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

    private static void history(Connection connection, Generation generation, int from, int to) throws SQLException {
        try (var insert = connection.prepareStatement(generation.sql(QUARTERS))) {
            insert.setInt(1, from);
            insert.setInt(2, to);
            insert.executeUpdate();
        }
        try (var truncate = connection.createStatement()) {
            truncate.execute(generation.sql("truncate {facts}_cell"));
        }
        new FactWriter(connection, generation).countCells();
        try (var analyze = connection.createStatement()) {
            analyze.execute(generation.sql(
                    "analyze {facts}_referral, {facts}_triage, {facts}_waiting, {facts}_case, {facts}_instruction,"
                            + " {facts}_assignment, {facts}_offer,"
                            + " {facts}_minutes, {facts}_cell"));
        }
        connection.commit();
    }

    private static void empty(Connection connection, Generation generation) throws SQLException {
        try (var truncate = connection.createStatement()) {
            truncate.execute(
                    generation.sql(
                            "truncate {facts}_referral, {facts}_triage, {facts}_waiting, {facts}_case,"
                                    + " {facts}_instruction, {facts}_assignment, {facts}_offer, {facts}_minutes, {facts}_feedback, {facts}_score, {facts}_cell"));
        }
        connection.commit();
    }

    private static Generation unread() {
        var active = Database.rows("select active from fact_generation");
        return active.isEmpty() || "a".equals(active.getFirst().get("active")) ? Generation.B : Generation.A;
    }
}
