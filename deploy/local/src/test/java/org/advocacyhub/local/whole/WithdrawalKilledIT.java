package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.reconcile.Reconciliation;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Status.State;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Another fault: provider-service is killed while the 37 cases of scenario S05 go to the successor of a partner that withdraws
 * (domain.md F.9). A lock that somebody else holds on the row of one of them keeps a step in the middle of its transaction until then.
 */
@Order(4) // lets a month pass
@ExtendWith(WholeSuite.class)
class WithdrawalKilledIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEAVING = "E-KENT-MH";
    private static final String SUCCESSOR = "SEAP";
    private static final int CASES = 37;
    private static final int LOCKED = 20;

    private final WholeSuite whole;
    private final Road road;
    private final Caller manager;

    WithdrawalKilledIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
        this.manager = whole.as("hub-manager");
    }

    @Test
    void S05_every_case_moves_once_and_is_told_once_when_the_service_is_killed_in_the_middle() throws Exception {
        whole.settle();
        var cases = cases();
        var before = openCases();
        var effectiveOn = LocalDate.ofInstant(whole.now(), LONDON).plusDays(30);
        var withdrawalId = announce(effectiveOn);
        whole.settle();

        int moved;
        try (var held = provider();
                var eyes = provider()) {
            var holder = hold(held, cases.get(LOCKED - 1));
            whole.letTimePassTo(effectiveOn.atStartOfDay(LONDON).toInstant());
            eventually("a step waits in the middle of its transaction", () -> isWaitedFor(eyes, holder) ? true : null);
            moved = moved(eyes, withdrawalId);
            kill();
        }

        assertTrue(moved > 0 && moved < LOCKED, moved + " cases had moved when it was killed");
        eventually("the withdrawal is complete", () -> state().equals("COMPLETE") ? true : null);
        whole.settle();
        assertEquals(cases.size(), progress().get("casesMoved").asInt());
        assertEquals(0, progress().get("casesLeft").asInt());
        assertAllCasesMovedOnce(cases, effectiveOn);
        assertEverythingWasToldOnce(cases);
        assertEquals(0L, openCases().get(LEAVING));
        assertEquals(before.get(SUCCESSOR) + before.get(LEAVING), openCases().get(SUCCESSOR));
        var report = Reconciliation.run(whole.databases(), whole.databases().referralIds());
        assertTrue(report.agrees(), () -> String.join("\n", report.differences()));
    }

    /** The open cases of the partner, of which most were just opened, in the order of their ids. */
    private List<String> cases() throws SQLException {
        for (int number = 0; number < CASES; number++) {
            road.accept(road.openOffer(road.refer(Forms.mentalHealthInThanet("Thanet" + number)), 1));
        }
        whole.settle();
        try (var provider = provider()) {
            var cases = rows(
                            provider,
                            "select id from advocacy_case where partner_id = '" + LEAVING
                                    + "' and state <> 'CLOSED' order by id")
                    .stream()
                    .map(List::getFirst)
                    .toList();
            assertTrue(cases.size() >= CASES, "only " + cases.size() + " cases are the leaving partner's");
            return cases;
        }
    }

    private String announce(LocalDate effectiveOn) {
        var body = JSON.createObjectNode()
                .put("successor", SUCCESSOR)
                .put("noticeOn", LocalDate.ofInstant(whole.now(), LONDON).toString())
                .put("effectiveOn", effectiveOn.toString())
                .put("reason", "PERFORMANCE")
                .put("staffTransfers", true);
        body.withArray("/lots").add("IMHA").add("COMMUNITY");
        body.withArray("/districts");
        body.withArray("/staff");
        return manager.post(Part.PROVIDER, "/partners/" + LEAVING + "/withdrawal", body)
                .expect(201)
                .body()
                .get("withdrawalId")
                .asText();
    }

    /** {@code kill -9}; whoever keeps the suite starts it again. */
    private void kill() {
        int restarts = whole.suite().status().parts().get(Part.PROVIDER).restarts();
        whole.suite().kill(Part.PROVIDER);
        eventually("provider-service is being started again", () -> {
            var now = whole.suite().status().parts().get(Part.PROVIDER);
            return now.restarts() > restarts && now.state() == State.READY ? true : null;
        });
    }

    private JsonNode withdrawal() {
        return manager.get(Part.PROVIDER, "/partners/" + LEAVING + "/withdrawal")
                .expect(200)
                .body();
    }

    private String state() {
        return withdrawal().get("state").asText();
    }

    private JsonNode progress() {
        return withdrawal().get("progress");
    }

    private void assertAllCasesMovedOnce(List<String> cases, LocalDate from) throws SQLException {
        try (var provider = provider()) {
            var assignments = new TreeMap<String, List<String>>();
            for (var row : rows(
                    provider,
                    "select case_id, partner_id || ' ' || assigned_from || ' ' || coalesce(assigned_to::text, 'still')"
                            + " from case_assignment order by case_id, ordinal")) {
                assignments
                        .computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
                        .add(row.getLast());
            }
            for (var caseId : cases) {
                var assigned = assignments.get(caseId);
                assertEquals(2, assigned.size(), () -> caseId + " was assigned " + assigned);
                assertTrue(assigned.getFirst().startsWith(LEAVING), () -> caseId + " was assigned " + assigned);
                assertEquals(SUCCESSOR + " " + from + " still", assigned.getLast());
            }
        }
    }

    /** Sent twice by a relay that died is told once: consumers go by the id of the event. */
    private void assertEverythingWasToldOnce(List<String> cases) {
        var transferred = Topic.events(whole.suite().ports(), "cases").stream()
                .filter(event -> event.get("type").asText().startsWith("case.transferred"))
                .filter(event -> event.at("/data/reason").asText().equals("PARTNER_WITHDRAWS"))
                .collect(Collectors.groupingBy(
                        event -> event.at("/data/caseId").asText(),
                        Collectors.mapping(event -> event.get("id").asText(), Collectors.toSet())));
        assertEquals(new HashSet<>(cases), transferred.keySet());
        transferred.forEach((caseId, ids) -> assertEquals(1, ids.size(), () -> caseId + " was told as " + ids));
        var withdrawn = Topic.events(whole.suite().ports(), "partners").stream()
                .filter(event -> event.get("type").asText().startsWith("partner.withdrawn."))
                .map(event -> event.get("id").asText())
                .collect(Collectors.toSet());
        assertEquals(1, withdrawn.size());
    }

    /** How many open cases triage counts for each partner: one that heard of a move twice would count wrongly for ever. */
    private Map<String, Long> openCases() throws SQLException {
        try (var triage = Postgres.connect(whole.suite().ports(), whole.suite().secrets(), Part.TRIAGE.shortId())) {
            return rows(triage, "select partner_id, open_cases from partner").stream()
                    .collect(Collectors.toMap(List::getFirst, row -> Long.valueOf(row.getLast())));
        }
    }

    private Connection provider() throws SQLException {
        return Postgres.connect(whole.suite().ports(), whole.suite().secrets(), Part.PROVIDER.shortId());
    }

    /** Keeps the row of a case until the connection ends; says which process does. */
    private static String hold(Connection held, String caseId) throws SQLException {
        held.setAutoCommit(false);
        return rows(held, "select pg_backend_pid() from advocacy_case where id = '" + caseId + "' for update")
                .getFirst()
                .getFirst();
    }

    private static boolean isWaitedFor(Connection eyes, String holder) {
        try {
            return !rows(eyes, "select pid from pg_stat_activity where " + holder + " = any(pg_blocking_pids(pid))")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int moved(Connection eyes, String withdrawalId) throws SQLException {
        return rows(eyes, "select case_id from withdrawal_case where withdrawal_id = '" + withdrawalId + "'")
                .size();
    }

    private static List<List<String>> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                all.add(Collections.unmodifiableList(row));
            }
            return all;
        }
    }
}
