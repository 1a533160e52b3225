package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.returns.FactQueries.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator.Complaint;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator.Limits;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Complaints and compliments of a quarter, a few rows, and in how many days what is to be done (K-20, K-21). */
final class QualityQueries {

    private final FactQueries facts;
    private final String contractRef;

    QualityQueries(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** By the day on which they were received. */
    List<Complaint> complaints(Quarter quarter) {
        return facts.list(
                """
                select partner_id, about, received_on, acknowledged_on, closed_on, outcome from {facts}_complaint
                where contract_ref = ? and received_on between ? and ?
                """,
                row -> new Complaint(
                        row.getString("partner_id"),
                        row.getString("about"),
                        day(row, "received_on"),
                        day(row, "acknowledged_on"),
                        day(row, "closed_on"),
                        row.getString("outcome")),
                contractRef,
                quarter.from(),
                quarter.to());
    }

    /** By partner. */
    Map<String, Long> compliments(Quarter quarter) {
        return facts
                .list(
                        """
                        select partner_id, count(*) as count from {facts}_compliment
                        where contract_ref = ? and received_on between ? and ? group by partner_id
                        """,
                        row -> Map.entry(row.getString("partner_id"), row.getLong("count")),
                        contractRef,
                        quarter.from(),
                        quarter.to())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What holds on a day for complaints. */
    Limits limits(LocalDate day) {
        var within = within(day);
        return new Limits(within.get("ACKNOWLEDGE_COMPLAINT"), within.get("CLOSE_COMPLAINT"));
    }

    /** Working days in which an alert is in time, as valid on a day. */
    int alertWithin(LocalDate day) {
        return within(day).get("RAISE_ALERT");
    }

    private Map<String, Integer> within(LocalDate day) {
        return facts.list("""
                        select what, within from quality_rule
                        where valid_from <= ? and (valid_to is null or valid_to > ?)
                        """, row -> Map.entry(row.getString("what"), row.getInt("within")), day, day).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
