package org.advocacyhub.monitoring.timerule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.web.Refusal;

/** The rules of a contract: set by the commissioner for quarters that have not begun, so that no figure moves afterwards. */
@ApplicationScoped
class TimeRules {

    /**
     * Whether time of a category counts.
     *
     * @param timeClass of D.3
     * @param from since when this is so
     * @param line the line that pays for it; null: that of the service type
     * @param ofContract whether the contract said so itself
     */
    record Rule(String category, String timeClass, boolean counted, String line, LocalDate from, boolean ofContract) {}

    private final ContractPlans plans;
    private final Sql sql;
    private final Clock clock;

    TimeRules(ContractPlans plans, Sql sql, Clock clock) {
        this.plans = plans;
        this.sql = sql;
        this.clock = clock;
    }

    /** What holds for each category on a day. */
    @Transactional
    List<Rule> on(String contractRef, LocalDate day) {
        plans.terms(contractRef);
        return sql.list(
                """
                select t.category, t.time_class, coalesce(c.counted, t.counted) as counted, c.line, coalesce(c.valid_from, t.valid_from) as from_day,
                       c.counted is not null as own
                from time_rule t
                left join lateral (
                    select counted, line, valid_from from contract_time_rule
                    where contract_ref = ? and category = t.category and valid_from <= ? order by valid_from desc limit 1) c on true
                where t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)
                order by t.category
                """,
                row -> new Rule(
                        row.getString("category"),
                        row.getString("time_class"),
                        row.getBoolean("counted"),
                        row.getString("line"),
                        row.getObject("from_day", LocalDate.class),
                        row.getBoolean("own")),
                contractRef,
                day,
                day,
                day);
    }

    /**
     * Sets what the contract says of a category from a quarter on.
     *
     * @param line the line that pays for it; null: that of the service type
     */
    @Transactional
    Rule set(String contractRef, String category, LocalDate from, boolean counted, String line, String by) {
        plans.lockedTerms(contractRef);
        if (from.getDayOfMonth() != 1 || from.getMonthValue() % 3 != 1) {
            throw Refusal.invalid(
                    "from", "not-a-quarter-start", "Time counts by quarter: 1 April, July, October or January.");
        }
        if (!from.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "from", "already-began", "What was worked in a quarter that has begun is counted already.");
        }
        if (on(contractRef, from).stream().noneMatch(rule -> rule.category().equals(category))) {
            throw Refusal.invalid("category", "unknown-category", "Use a category of D.3, for example TRAVEL.");
        }
        checkLine(contractRef, category, from, counted, line);
        var set = sql.change("""
                insert into contract_time_rule (contract_ref, category, valid_from, counted, line, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, contractRef, category, from, counted, line, by, clock.instant());
        if (set == 0) {
            throw Refusal.conflict("rule-already-set", "It is set for this day: name a later quarter for another one.");
        }
        return on(contractRef, from).stream()
                .filter(rule -> rule.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private void checkLine(String contractRef, String category, LocalDate from, boolean counted, String line) {
        if (line == null) {
            return;
        }
        if (!counted) {
            throw Refusal.invalid(
                    "line", "not-counted", "A line pays for time that counts as hours, and for no other.");
        }
        if (plans.yearOf(contractRef, from).filter(year -> year.hasLine(line)).isEmpty()) {
            throw unknownLine(from, line);
        }
        var until = nextAfter(contractRef, category, from);
        plans.histories(contractRef).stream()
                .filter(year -> year.entered().from().isAfter(from)
                        && year.entered().from().isBefore(until))
                .map(year -> year.on(year.entered().from()))
                .filter(year -> !year.hasLine(line))
                .findFirst()
                .ifPresent(year -> {
                    throw unknownLine(year.from(), line);
                });
    }

    private static Refusal unknownLine(LocalDate day, String line) {
        return Refusal.invalid(
                "line",
                "unknown-line",
                "The year of " + day + " has no line " + line
                        + ": enter it first, or say first how such time is paid from that year on.");
    }

    /** From which day another rule holds. */
    private LocalDate nextAfter(String contractRef, String category, LocalDate from) {
        return sql.first("""
                        select valid_from from contract_time_rule where contract_ref = ? and category = ? and valid_from > ?
                        order by valid_from limit 1
                        """, row -> row.getObject("valid_from", LocalDate.class), contractRef, category, from)
                .orElse(LocalDate.MAX);
    }
}
