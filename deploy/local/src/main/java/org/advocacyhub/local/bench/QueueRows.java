package org.advocacyhub.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.suite.Part;

/**
 * Fills triage-service's queue and waiting list by SQL. Each row is the case of one referral that came by the front door, with
 * other ids and with what the queue sorts and filters by, so a new column needs no line here.
 */
final class QueueRows {

    /** The day of {@link RoadBench#NOW}: scores are of this day, so nobody works them out again. */
    static final LocalDate TODAY = LocalDate.ofInstant(RoadBench.NOW, ZoneId.of("Europe/London"));

    /** One referral in four is in it. */
    static final String DISTRICT = "E07000110";

    /** One referral in four comes from it. */
    static final String TEAM = "TEAM-0";

    private static final int FIRST_DUE = 100;
    private static final int DUE_WITHIN = 400;

    /** So many days from today the first contact of one referral in four is due. */
    static final int DUE_OF_A_QUARTER = FIRST_DUE + DUE_WITHIN / 4 - 1;

    /** By then none is due: a page looks at as many as it may. */
    static final int DUE_OF_NONE = FIRST_DUE - 1;

    private static final int PATIENCE_SECONDS = 60;

    private final Connection connection;

    private QueueRows(Connection connection) {
        this.connection = connection;
    }

    /** Refers one person by the front door and waits for its case. */
    static QueueRows likeOneReferral(Connection connection, Callers callers) throws SQLException, InterruptedException {
        callers.as("referrer")
                .post(Part.REFERRAL, "/referrals", ReferralStream.community())
                .expect(201);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (decided(connection) == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("triage decided nothing within " + PATIENCE_SECONDS + " s");
            }
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        var rows = new QueueRows(connection);
        rows.execute("create table bench_pattern as select * from triage_case");
        rows.execute("truncate triage_case cascade");
        return rows;
    }

    private static long decided(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from triage_case where state <> 'SCREENING'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Adds the open referrals with the numbers from {@code first} to {@code last}; one in two waits for room. */
    void add(int first, int last) throws SQLException {
        execute("""
                insert into triage_case
                select copy.* from bench_pattern pattern cross join generate_series(%d, %d) n
                cross join lateral jsonb_populate_record(null::triage_case, to_jsonb(pattern) || jsonb_build_object(
                  'referral_id', %s,
                  'referral_ref', 'R-' || (1000000000 + n) || '-A',
                  'person_key', md5(n::text) || md5(n::text),
                  'received_at', timestamptz '%s 09:00:00Z' - n * interval '1 second',
                  'state', case when n %% 2 = 0 then 'WAITING_LIST' when n %% 6 = 1 then 'OFFERED' else 'QUEUED' end,
                  'band', 'P' || 1 + n / 2 %% 4,
                  'service_type', case n / 3 %% 4 when 0 then 'CARE_ACT' else 'COMMUNITY' end,
                  'district', 'E0700011' || n / 5 %% 4,
                  'referrer_team', 'TEAM-' || n / 7 %% 4,
                  'score', n * 7919 %% 100001,
                  'scored_on', date '%s',
                  'contact_due', date '%s' + %d + n * 13 %% %d,
                  'allocate_due', null,
                  'waiting_since', null,
                  'queued_for', case when n %% 2 = 1 and n %% 6 <> 1 then 'CHOOSE_PARTNER' end,
                  'paused_since', null,
                  'money_hold', null,
                  'questions', '{}'::text[])) copy
                """.formatted(first, last, id("n"), TODAY, TODAY, TODAY, FIRST_DUE, DUE_WITHIN));
        execute("""
                insert into waiting_entry (entry_id, referral_id, contract_ref, state, reason, service_type, band,
                  entered_at, touch_due, rule_version)
                select referral_id, referral_id, contract_ref, 'WAITING', 'NO_PARTNER_AVAILABLE', service_type, band,
                  received_at, date '%s' + 30, '-'
                from triage_case where state = 'WAITING_LIST' and received_at <= timestamptz '%s 09:00:00Z' - %d * interval '1 second'
                """.formatted(TODAY, TODAY, first));
        execute("vacuum (analyze) triage_case");
        execute("vacuum (analyze) waiting_entry");
        execute("checkpoint");
    }

    private static String id(String number) {
        return "('01900000-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
