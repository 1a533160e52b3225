package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.returns.FactQueries.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.returns.FigureFactView.AbortedVisitFact;
import org.advocacyhub.monitoring.returns.FigureFactView.ComplaintFact;
import org.advocacyhub.monitoring.returns.FigureFactView.ComplimentFact;
import org.advocacyhub.monitoring.returns.FigureFactView.SingleFact;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Looked;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Source;
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
            """.replace("{counted}", FactQueries.COUNTED);
    private static final String COMPLAINTS = """
            select received_on as day, complaint_id, partner_id, about, acknowledged_on, closed_on, outcome from {facts}_complaint
            where contract_ref = ? and received_on between ? and ? and (received_on, complaint_id) > (?, ?) order by 1, 2 limit ?
            """;
    private static final String COMPLIMENTS = """
            select received_on as day, compliment_id, partner_id from {facts}_compliment
            where contract_ref = ? and received_on between ? and ? and (received_on, compliment_id) > (?, ?) order by 1, 2 limit ?
            """;

    private interface Rows<F> {
        List<F> next(Position after, int count);
    }

    private final String contractRef;
    private final Period period;
    private final FactQueries facts;

    private SingleFacts(String contractRef, Period period, FactQueries facts) {
        this.contractRef = contractRef;
        this.period = period;
        this.facts = facts;
    }

    /** Empty for a figure of anything else, and for a name that no figure has. */
    static Optional<Source> behind(
            Name name, String contractRef, Period period, FactQueries facts, LocalDate judgedOn) {
        var single = new SingleFacts(contractRef, period, facts);
        return switch (name.kpi()) {
            case ABORTED_VISITS -> visits(name).map(counted -> source(single.visits(), counted));
            case COMPLAINTS ->
                "compliments".equals(name.measure())
                        ? compliments(name).map(counted -> source(single.compliments(), counted))
                        : complaints(name, new QualityQueries(facts, contractRef).limits(period.from()), judgedOn)
                                .map(counted -> source(single.complaints(), counted));
            default -> Optional.empty();
        };
    }

    private static <F extends SingleFact> Source source(Rows<F> rows, Predicate<F> counted) {
        return (after, count) -> {
            var found = rows.next(after, count);
            return new Looked(
                    found.stream().filter(counted).toList(),
                    found.size() < count ? null : found.getLast().at());
        };
    }

    private static Optional<Predicate<AbortedVisitFact>> visits(Name name) {
        if (!"aborted".equals(name.measure())) {
            return Optional.empty();
        }
        return switch (name.breakdown()) {
            case "total" -> Optional.of(_ -> true);
            case "type" -> Optional.of(visit -> name.key().equals(visit.type()));
            case "partner" -> Optional.of(visit -> name.key().equals(visit.partnerId()));
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate<ComplimentFact>> compliments(Name name) {
        return switch (name.breakdown()) {
            case "total" -> Optional.of(_ -> true);
            case "partner" -> Optional.of(compliment -> name.key().equals(compliment.partnerId()));
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate<ComplaintFact>> complaints(Name name, Limits limits, LocalDate judgedOn) {
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

    private static Optional<Predicate<ComplaintFact>> split(Name name) {
        return switch (name.breakdown()) {
            case "total" -> Optional.of(_ -> true);
            case "partner" -> Optional.of(complaint -> name.key().equals(complaint.partnerId()));
            case "about" -> Optional.of(complaint -> name.key().equals(complaint.about()));
            case "outcome" -> Optional.of(complaint -> name.key().equals(complaint.outcome()));
            default -> Optional.empty();
        };
    }

    private static Predicate<ComplaintFact> acknowledged(Standing standing, Limits limits, LocalDate judgedOn) {
        return fact -> ComplaintCalculator.standing(fact.day(), fact.acknowledgedOn(), limits.acknowledge(), judgedOn)
                == standing;
    }

    private static Predicate<ComplaintFact> closed(Standing standing, Limits limits, LocalDate judgedOn) {
        return fact -> ComplaintCalculator.standing(fact.day(), fact.closedOn(), limits.close(), judgedOn) == standing;
    }

    /** Which category came to nothing is a dated table, as for the figure. */
    private Rows<AbortedVisitFact> visits() {
        var categories = new PartnerTables(facts, contractRef)
                .visits(period.from()).entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new);
        return (after, count) -> facts.list(
                ABORTED,
                row -> new AbortedVisitFact(
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

    private Rows<ComplaintFact> complaints() {
        return ofPartners(
                COMPLAINTS,
                row -> new ComplaintFact(
                        day(row, "day"),
                        row.getObject("complaint_id", UUID.class),
                        row.getString("partner_id"),
                        row.getString("about"),
                        day(row, "acknowledged_on"),
                        day(row, "closed_on"),
                        row.getString("outcome")));
    }

    private Rows<ComplimentFact> compliments() {
        return ofPartners(
                COMPLIMENTS,
                row -> new ComplimentFact(
                        day(row, "day"), row.getObject("compliment_id", UUID.class), row.getString("partner_id")));
    }

    private <F> Rows<F> ofPartners(String sql, FactQueries.Row<F> fact) {
        return (after, count) ->
                facts.list(sql, fact, contractRef, period.from(), period.to(), after.day(), after.referralId(), count);
    }
}
