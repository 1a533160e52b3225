package org.advocacyhub.triage.pause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.database.Sql;

/**
 * How long the hub waited for referrers, by their team (K-09). Each wait counts whole and once, in the period in which it
 * ended, so that periods add up; what still waits is shown apart. Reads the waits of the period and no others.
 */
@ApplicationScoped
class WaitsForReferrers {

    /**
     * Waits for one team.
     *
     * @param team null: the waits for referrers whose team nobody knows
     * @param waits how many ended in the period
     * @param workingDays of those: after the day of the question up to that of the answer
     * @param stillWaiting how many go on today
     * @param workingDaysSoFar of those
     */
    record OfTeam(String team, long waits, long workingDays, long stillWaiting, long workingDaysSoFar) {

        OfTeam plus(OfTeam other) {
            return new OfTeam(
                    team,
                    waits + other.waits,
                    workingDays + other.workingDays,
                    stillWaiting + other.stillWaiting,
                    workingDaysSoFar + other.workingDaysSoFar);
        }
    }

    /**
     * All waits of a period.
     *
     * @param teams in the order of their codes
     * @param withoutTeam for referrers whose team nobody knows
     * @param authority for the authority that a duty prompt went to (A.3.3): no referrer's team answers for it
     */
    record Waits(List<OfTeam> teams, OfTeam withoutTeam, OfTeam authority) {}

    private record WaitedFor(boolean authority, String team) {}

    private static final String ENDED = """
            select asked_authority, team, count(*), sum(working_days) from case_pause
            where kind = 'AWAITING_REFERRER_INFO' and ended_on between ? and ? group by asked_authority, team
            """;
    private static final String GOING_ON = """
            select asked_authority, team, began_on, count(*) from case_pause
            where kind = 'AWAITING_REFERRER_INFO' and ended_on is null group by asked_authority, team, began_on
            """;

    private final Sql sql;
    private final Clock clock;

    WaitsForReferrers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The waits that ended in a period, and those that go on.
     *
     * @param from the first day
     * @param to the last day
     */
    @Transactional
    Waits between(LocalDate from, LocalDate to) {
        var found = new HashMap<WaitedFor, OfTeam>();
        addEnded(from, to, found);
        addGoingOn(LocalDate.now(clock), found);
        return new Waits(
                found.entrySet().stream()
                        .filter(entry ->
                                !entry.getKey().authority() && entry.getKey().team() != null)
                        .map(Map.Entry::getValue)
                        .sorted(Comparator.comparing(OfTeam::team))
                        .toList(),
                found.getOrDefault(new WaitedFor(false, null), new OfTeam(null, 0, 0, 0, 0)),
                found.entrySet().stream()
                        .filter(entry -> entry.getKey().authority())
                        .map(Map.Entry::getValue)
                        .reduce(new OfTeam(null, 0, 0, 0, 0), OfTeam::plus));
    }

    private void addEnded(LocalDate from, LocalDate to, Map<WaitedFor, OfTeam> found) {
        sql.each(
                ENDED,
                row -> {
                    var team = row.getString(2);
                    found.merge(
                            new WaitedFor(row.getBoolean(1), team),
                            new OfTeam(team, row.getLong(3), row.getLong(4), 0, 0),
                            OfTeam::plus);
                },
                from,
                to);
    }

    private void addGoingOn(LocalDate today, Map<WaitedFor, OfTeam> found) {
        sql.each(GOING_ON, row -> {
            var team = row.getString(2);
            var days = WorkingCalendar.england().between(row.getObject(3, LocalDate.class), today);
            found.merge(
                    new WaitedFor(row.getBoolean(1), team),
                    new OfTeam(team, 0, 0, row.getLong(4), row.getLong(4) * days),
                    OfTeam::plus);
        });
    }
}
