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
     * @param ofContract whether the contract said so itself
     */
    record Rule(String category, String timeClass, boolean counted, LocalDate from, boolean ofContract) {}

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
                select t.category, t.time_class, coalesce(c.counted, t.counted) as counted, coalesce(c.valid_from, t.valid_from) as from_day,
                       c.counted is not null as own
                from time_rule t
                left join lateral (
                    select counted, valid_from from contract_time_rule
                    where contract_ref = ? and category = t.category and valid_from <= ? order by valid_from desc limit 1) c on true
                where t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)
                order by t.category
                """,
                row -> new Rule(
                        row.getString("category"),
                        row.getString("time_class"),
                        row.getBoolean("counted"),
                        row.getObject("from_day", LocalDate.class),
                        row.getBoolean("own")),
                contractRef,
                day,
                day,
                day);
    }

    /** Sets what the contract says of a category from a quarter on. */
    @Transactional
    Rule set(String contractRef, String category, LocalDate from, boolean counted, String by) {
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
        var set = sql.change(
                "insert into contract_time_rule values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                contractRef,
                category,
                from,
                counted,
                by,
                clock.instant());
        if (set == 0) {
            throw Refusal.conflict("rule-already-set", "It is set for this day: name a later quarter for another one.");
        }
        return on(contractRef, from).stream()
                .filter(rule -> rule.category().equals(category))
                .findFirst()
                .orElseThrow();
    }
}
