package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.returns.FactQueries.day;

import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.QuarterReturn.SystemicIssue;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Section 11 of a return: what partners raised that goes wrong for many (domain.md D.5.3). */
final class SystemicIssues {

    private static final int MOST = 200;

    private SystemicIssues() {}

    /** Raised by the end of the quarter and not answered before it began; an answer given after the quarter is not in it yet. */
    static List<SystemicIssue> of(String contractRef, Quarter quarter, FactQueries facts) {
        return facts.list(
                """
                select systemic_issue_id, partner_id, theme, subject, raised_on,
                       case when responded_on <= ? then response end as response,
                       case when responded_on <= ? then change_achieved end as change_achieved,
                       case when responded_on <= ? then responded_on end as responded_on
                from {facts}_systemic_issue
                where contract_ref = ? and raised_on <= ? and (responded_on is null or responded_on >= ?)
                order by raised_on, systemic_issue_id limit ?
                """,
                row -> new SystemicIssue(
                        row.getObject("systemic_issue_id", UUID.class),
                        row.getString("partner_id"),
                        row.getString("theme"),
                        row.getString("subject"),
                        day(row, "raised_on"),
                        row.getString("response"),
                        row.getString("change_achieved"),
                        day(row, "responded_on")),
                quarter.to(),
                quarter.to(),
                quarter.to(),
                contractRef,
                quarter.to(),
                quarter.from(),
                MOST);
    }
}
