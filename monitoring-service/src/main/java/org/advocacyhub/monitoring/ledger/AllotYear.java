package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.YearFollower;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.LinePostings;
import org.advocacyhub.monitoring.ledger.domain.LinePostings.LinePot;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.security.Caller;

/** A year that is set fills the pots of its lines, or corrects how they were filled before (domain.md F.5). */
@ApplicationScoped
class AllotYear implements YearFollower {

    private final Ledger ledger;
    private final LineBalances balances;
    private final HoursOfLines hours;
    private final Sql sql;
    private final Caller caller;

    AllotYear(Ledger ledger, LineBalances balances, HoursOfLines hours, Sql sql, Caller caller) {
        this.ledger = ledger;
        this.balances = balances;
        this.hours = hours;
        this.sql = sql;
        this.caller = caller;
    }

    @Override
    public void yearSet(String contractRef, YearPlan plan) {
        var allotted = new HashMap<LinePot, Long>();
        balances.of(contractRef, plan.from(), Book.FUNDING).forEach((pot, pence) -> allotted.put(pot, -pence));
        var entries = LinePostings.allot(contractRef, plan, allotted);
        if (!entries.isEmpty()) {
            var postingId = UUID.randomUUID();
            ledger.post(
                    new Posting(
                            postingId,
                            contractRef,
                            Occasion.ALLOTMENT,
                            "allotment:" + postingId,
                            plan.from(),
                            "F.5",
                            null,
                            lastAllotment(contractRef, plan),
                            null,
                            entries),
                    caller.subject());
        }
        hours.redraw(contractRef, plan, caller.subject());
        hours.lookAgain(contractRef); // work may belong to another line now
    }

    private UUID lastAllotment(String contractRef, YearPlan plan) {
        return sql.first("""
                        select posting_id from ledger_posting
                        where contract_ref = ? and occasion = 'ALLOTMENT' and day = ?
                          and not exists (select from ledger_posting later where later.corrects = ledger_posting.posting_id)
                        """, row -> row.getObject("posting_id", UUID.class), contractRef, plan.from())
                .orElse(null);
    }
}
