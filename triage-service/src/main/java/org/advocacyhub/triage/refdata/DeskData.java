package org.advocacyhub.triage.refdata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.database.Sql;

/** The versions of what is agreed for the desk. They are added by migrations and never edited, so they are read once. */
@ApplicationScoped
public class DeskData {

    private static final String SELECT = """
            select valid_from, valid_to, version, reservation_minutes, risk_working_days, unreachable_attempts,
                   prompt_send_days, prompt_reply_days, prompt_escalate_days, authority
            from desk_rule order by valid_from
            """;

    private final Sql sql;
    private volatile List<DeskRules.Dated> loaded;

    DeskData(Sql sql) {
        this.sql = sql;
    }

    /** What is agreed on a day. */
    public DeskRules on(LocalDate day) {
        return versions().stream()
                .filter(version -> version.isValidOn(day))
                .findFirst()
                .map(DeskRules.Dated::rules)
                .orElseThrow(() -> new IllegalArgumentException("no desk_rule is valid on " + day));
    }

    private List<DeskRules.Dated> versions() {
        var known = loaded;
        if (known == null) {
            // outside the caller's transaction: a failure of this one must not spoil what is kept
            known = QuarkusTransaction.requiringNew().call(this::load);
            loaded = known;
        }
        return known;
    }

    private List<DeskRules.Dated> load() {
        return sql.list(
                SELECT,
                row -> new DeskRules.Dated(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        new DeskRules(
                                row.getString(3),
                                Duration.ofMinutes(row.getInt(4)),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getInt(9),
                                row.getString(10))));
    }
}
