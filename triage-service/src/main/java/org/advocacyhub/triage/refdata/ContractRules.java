package org.advocacyhub.triage.refdata;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.advocacyhub.runtime.database.Sql;

/** What a contract can change about waiting and demand (domain.md C.7), effective-dated; its own row before everybody's. */
@ApplicationScoped
public class ContractRules {

    /** The rules that are kept here. */
    public enum Rule {
        /** Working days between two contacts with somebody who waits. */
        KEEP_IN_TOUCH_DAYS,
        /** More people than this on the list are demand pressure. */
        PRESSURE_LIST,
        /** A mean caseload for each full-time advocate above this is demand pressure. */
        PRESSURE_CASELOAD,
        /** More working days than this without a reply to a request for hours are demand pressure. */
        PRESSURE_REPLY_DAYS
    }

    /** A value and the version that it comes from. */
    public record Value(int value, String version) {}

    private final Sql sql;

    ContractRules(Sql sql) {
        this.sql = sql;
    }

    /** The value that holds for a contract on a day. */
    public Value of(Rule rule, String contractRef, LocalDate day) {
        return sql.first("""
                        select value, version from contract_rule
                        where rule = ? and (contract_ref = ? or contract_ref is null)
                          and valid_from <= ? and (valid_to is null or valid_to > ?)
                        order by contract_ref nulls last, valid_from desc limit 1
                        """, row -> new Value(row.getInt(1), row.getString(2)), rule, contractRef, day, day)
                .orElseThrow(() -> new IllegalArgumentException("no version of " + rule + " is valid on " + day));
    }
}
