package org.advocacyhub.triage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.advocacyhub.testkit.Database;

/** A hundred thousand open cases, four in ten of them on the waiting list, and what a question costs on them. */
public final class ManyCases {

    private static final Pattern TOUCHED = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    private ManyCases() {}

    public static void enter() {
        leave();
        Database.execute("""
                insert into triage_case (referral_id, referral_ref, contract_ref, person_key, received_at, received_on,
                  effective_received_on, state, facts, requested_type, service_type, non_instructed, band, band_rule,
                  band_reason, contact_due, target_impossible, district, paused_days, questions, queued_for, score,
                  scored_on, version, referrer_team)
                select gen_random_uuid(), 'R-' || n, 'C', 'k', timestamptz '2016-04-01' + n * interval '1 minute',
                  '2016-04-01', '2016-04-01',
                  case when n % 10 = 0 then 'QUEUED' when n % 10 = 1 then 'SCREENING' when n % 10 < 6 then 'OFFERED'
                       else 'WAITING_LIST' end,
                  '{}', 'CARE_ACT', case when n % 4 = 0 then 'CARE_ACT' else 'COMMUNITY' end, false, 'P' || 1 + n % 4,
                  'B-10', 'Routine.', date '2016-04-01' + n % 400, false, 'E0700010' || n % 10, 0, '{}',
                  case when n % 10 = 0 then 'CHOOSE_PARTNER' end, (n * 7919) % 100001, '2016-04-01', 0, 'TEAM-' || n % 50
                from generate_series(1, 100000) n
                """);
        Database.execute("""
                insert into reservation (referral_id, held_by, held_since, held_until)
                select referral_id, 'worker-' || score / 50 % 400, timestamptz '2016-04-01', timestamptz '2036-04-01'
                from triage_case where score % 50 = 0
                """);
        Database.execute("analyze triage_case, reservation");
    }

    public static void leave() {
        Database.execute("truncate triage_case cascade");
    }

    /** How a question was answered, by the service's own role. */
    public static String explain(String sql) throws SQLException {
        try (var connection = Database.asApp();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    /** How many pages of memory it touched. */
    public static int touched(String plan) {
        var matcher = TOUCHED.matcher(plan);
        assertTrue(matcher.find(), plan);
        return Integer.parseInt(matcher.group(1)) + (matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    }
}
