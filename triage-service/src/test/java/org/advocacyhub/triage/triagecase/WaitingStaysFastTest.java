package org.advocacyhub.triage.triagecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.triage.ManyCases;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is next on the waiting list (C.4, C.7) costs the same at its end as at its beginning, and however long it is. */
@HubTest
class WaitingStaysFastTest {

    private static final int SLICE = 50;

    @Inject
    TriageCases cases;

    @BeforeAll
    static void forty_thousand_wait() {
        ManyCases.enter();
    }

    @AfterAll
    static void leave_nothing() {
        ManyCases.leave();
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("first page", "triage_case_queue_in_state", TriageCases.waitingSql(null, false)),
                Arguments.of("deep page", "triage_case_queue_in_state", TriageCases.waitingSql(null, true)),
                Arguments.of("first carried over", "triage_case_carried_over", TriageCases.waitingSql(true, false)),
                Arguments.of("deep new", "triage_case_queue_in_state", TriageCases.waitingSql(false, true)),
                Arguments.of("first of two types", "triage_case_waiting_unheld", TriageCases.waitingOfTypesSql(false)),
                Arguments.of("deep of two types", "triage_case_waiting_unheld", TriageCases.waitingOfTypesSql(true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void a_page_walks_an_index_from_its_cursor_on(String name, String index, String sql) throws SQLException {
        var plan = explain(sql);

        assertTrue(plan.contains("Index Scan using " + index + " "), plan);
        assertFalse(plan.contains("Seq Scan on triage_case"), plan);
        assertTrue(ManyCases.touched(plan) < 6 * SLICE, plan);
        if (name.startsWith("deep")) {
            assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains("> ROW(")), plan);
        }
    }

    @Test
    void a_place_looks_at_those_ahead_only() throws SQLException {
        var plan = explain(TriageCases.aheadSql());

        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains("< ROW(")), plan);
    }

    @Test
    void slices_lead_through_all_that_wait_in_order_and_without_a_gap() {
        Database.execute(
                "update triage_case set money_hold = 'CEILING' where state = 'WAITING_LIST' and score % 7 = 0");
        var seen = new ArrayList<String>();
        var position = Optional.of(Cursor.of("P4", 10_000, Instant.parse("2016-04-01T00:00:00Z"), ""));
        List<TriageCase> slice;
        do {
            slice = cases.waiting(Set.of(ServiceType.CARE_ACT, ServiceType.COMMUNITY), position, SLICE);
            slice.forEach(waiting -> seen.add(waiting.referral().ref()));
            position = slice.isEmpty() ? position : Optional.of(TriageCases.positionOf(slice.getLast()));
        } while (slice.size() == SLICE);

        var expected =
                Database.rows("""
                select referral_ref from triage_case
                where state = 'WAITING_LIST' and money_hold is null and (band, - score, received_at, referral_ref)
                  > ('P4', -10000, timestamptz '2016-04-01', '')
                order by band, score desc, received_at, referral_ref""").stream().map(row -> row.get("referral_ref")).toList();
        assertTrue(expected.size() > 10 * SLICE, "several slices");
        assertEquals(expected, seen);
        assertEquals(
                List.of(),
                cases.waiting(Set.of(ServiceType.IMHA), Optional.empty(), SLICE),
                "nobody waits for another type");
    }

    private static String explain(String sql) throws SQLException {
        return ManyCases.explain(sql.replace(":receivedAt", "timestamptz '2016-04-20'")
                .replace(":referralRef", "'R-5'")
                .replace(":contractRef", "'C'")
                .replace(":types", "'{CARE_ACT,COMMUNITY}'")
                .replace(":rank", "-50000")
                .replace(":band", "'P2'")
                .replace(":most", "" + SLICE));
    }
}
