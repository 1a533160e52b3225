package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.returns.FactQueries.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Looked;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator.Limits;
import org.advocacyhub.monitoring.returns.domain.Owed.Standing;
import org.advocacyhub.monitoring.returns.domain.Period;

/**
 * Single visits that came to nothing (K-29), complaints and compliments (K-20). The return counts them in sums that have no day, or reads them
 * whole; one by one they are found by an index over their days.
 */
final class SingleFacts {

    private static final String ABORTED = """
            select a.worked_on as day, a.activity_id, r.referral_id, a.partner_id,
                   coalesce((select m.service_type from {facts}_minutes m
                             where m.case_id = a.case_id and m.category = a.category and m.partner_id = a.partner_id
                               and m.quarter_start = date_trunc('quarter', a.worked_on::timestamp)::date
                             order by m.service_type limit 1), c.service_type) as type
            from {facts}_activity a join {facts}_case c on c.case_id = a.case_id
            join {facts}_referral r on r.referral_id = c.referral_id
            left join {facts}_triage t on t.referral_id = r.referral_id
            where a.category = any (?) and a.worked_on between ? and ? and r.contract_ref = ?
              and (a.worked_on, a.activity_id) > (?, ?) {counted} order by 1, 2 limit ?
            """.replace("{counted}", PressureQueries.COUNTED);
    private static final String COMPLAINTS = """
            select received_on as day, complaint_id, partner_id, about, acknowledged_on, closed_on, outcome from {facts}_complaint
            where contract_ref = ? and received_on between ? and ? and (received_on, complaint_id) > (?, ?) order by 1, 2 limit ?
            """;
    private static final String COMPLIMENTS = """
            select received_on as day, compliment_id, partner_id from {facts}_compliment
            where contract_ref = ? and received_on between ? and ? and (received_on, compliment_id) > (?, ?) order by 1, 2 limit ?
            """;

    private interface Rows {
        List<FigureFactView> next(Position after, int count);
    }

    private final Rows rows;
    private final Predicate<FigureFactView> counts;

    private SingleFacts(Rows rows, Predicate<FigureFactView> counts) {
        this.rows = rows;
        this.counts = counts;
    }

    /** Empty for a figure of anything else, and for a name that no figure has. */
    static Optional<SingleFacts> behind(
            Name name, String contractRef, Period period, FactQueries facts, LocalDate judgedOn) {
        return switch (name.kpi()) {
            case ABORTED_VISITS ->
                Optional.of(name.measure())
                        .filter("aborted"::equals)
                        .flatMap(_ -> split(name))
                        .map(split -> new SingleFacts(aborted(contractRef, period, facts), split));
            case COMPLAINTS ->
                "compliments".equals(name.measure())
                        ? split(name).map(split -> new SingleFacts(compliments(contractRef, period, facts), split))
                        : complaints(name, new QualityQueries(facts, contractRef).limits(period.from()), judgedOn)
                                .map(counted -> new SingleFacts(complaints(contractRef, period, facts), counted));
            default -> Optional.empty();
        };
    }

    /** The next ones, and where that ended. */
    Looked next(Position after, int count) {
        var found = rows.next(after, count);
        return new Looked(
                found.stream().filter(counts).toList(),
                found.size() < count
                        ? null
                        : new Position(found.getLast().day(), found.getLast().recordId()));
    }

    private static Optional<Predicate<FigureFactView>> split(Name name) {
        return switch (name.breakdown()) {
            case "total" -> Optional.of(_ -> true);
            case "type" -> Optional.of(fact -> name.key().equals(fact.type()));
            case "partner" -> Optional.of(fact -> name.key().equals(fact.partnerId()));
            case "about" -> Optional.of(fact -> name.key().equals(fact.about()));
            case "outcome" -> Optional.of(fact -> name.key().equals(fact.outcome()));
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate<FigureFactView>> complaints(Name name, Limits limits, LocalDate judgedOn) {
        return switch (name.measure()) {
            case "complaints" -> split(name);
            case "complaintsPer100Cases" -> Optional.of(_ -> true);
            case "acknowledgedInTime" -> Optional.of(acknowledged(Standing.KEPT, limits, judgedOn));
            case "acknowledgedPending" -> Optional.of(acknowledged(Standing.PENDING, limits, judgedOn));
            case "closedInTime" -> Optional.of(closed(Standing.KEPT, limits, judgedOn));
            case "closedPending" -> Optional.of(closed(Standing.PENDING, limits, judgedOn));
            default -> Optional.empty();
        };
    }

    private static Predicate<FigureFactView> acknowledged(Standing standing, Limits limits, LocalDate judgedOn) {
        return fact -> ComplaintCalculator.standing(fact.day(), fact.acknowledgedOn(), limits.acknowledge(), judgedOn)
                == standing;
    }

    private static Predicate<FigureFactView> closed(Standing standing, Limits limits, LocalDate judgedOn) {
        return fact -> ComplaintCalculator.standing(fact.day(), fact.closedOn(), limits.close(), judgedOn) == standing;
    }

    /** Which category came to nothing is a dated table, as for the figure. */
    private static Rows aborted(String contractRef, Period period, FactQueries facts) {
        var categories = new PartnerTables(facts, contractRef)
                .visits(period.from()).entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new);
        return (after, count) -> facts.list(
                ABORTED,
                row -> FigureFactView.visit(
                        day(row, "day"),
                        row.getObject("activity_id", UUID.class),
                        row.getObject("referral_id", UUID.class),
                        row.getString("type"),
                        row.getString("partner_id")),
                categories,
                period.from(),
                period.to(),
                contractRef,
                after.day(),
                after.referralId(),
                count);
    }

    private static Rows complaints(String contractRef, Period period, FactQueries facts) {
        return ofPartners(
                COMPLAINTS,
                row -> FigureFactView.said(
                        day(row, "day"),
                        row.getObject("complaint_id", UUID.class),
                        row.getString("partner_id"),
                        row.getString("about"),
                        day(row, "acknowledged_on"),
                        day(row, "closed_on"),
                        row.getString("outcome")),
                contractRef,
                period,
                facts);
    }

    private static Rows compliments(String contractRef, Period period, FactQueries facts) {
        return ofPartners(
                COMPLIMENTS,
                row -> FigureFactView.said(
                        day(row, "day"),
                        row.getObject("compliment_id", UUID.class),
                        row.getString("partner_id"),
                        null,
                        null,
                        null,
                        null),
                contractRef,
                period,
                facts);
    }

    private static Rows ofPartners(
            String sql, FactQueries.Row<FigureFactView> view, String contractRef, Period period, FactQueries facts) {
        return (after, count) ->
                facts.list(sql, view, contractRef, period.from(), period.to(), after.day(), after.referralId(), count);
    }
}
