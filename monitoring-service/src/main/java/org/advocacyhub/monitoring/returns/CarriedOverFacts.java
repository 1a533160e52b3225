package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.returns.FactQueries.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.returns.FigureFactView.ReferralCodes;
import org.advocacyhub.monitoring.returns.FigureFactView.ReferralFact;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Looked;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Source;
import org.advocacyhub.monitoring.returns.domain.CarriedOverCalculator;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator;

/**
 * What the provider before left open, one by one, as it stands at the last moment of a day (K-11, need N32): everything that was ever taken over is
 * looked at, by an index of its own, from the first on, whenever the period began.
 */
final class CarriedOverFacts {

    private static final String TAKEN_OVER = """
            select r.received_on as day, r.referral_id, r.carried_over_to, begun.open,
                   begun.opened = 0 and coalesce(r.withdrawn_on > ?, true) and coalesce(t.ended_on > ?, true) as without_case,
                   coalesce(t.decided_type, t.triaged_type, r.requested_type) as type, t.band, t.district, r.team, r.client_group,
                   t.outcome, t.rule_id
            from {facts}_referral r left join {facts}_triage t on t.referral_id = r.referral_id
            cross join lateral (
                select count(*) filter (where c.opened_on <= ?) as opened,
                       count(*) filter (where c.opened_on <= ? and (c.closed_on is null or c.closed_on > ?)) as open
                from {facts}_case c where c.referral_id = r.referral_id
            ) begun
            where r.contract_ref = ? and r.carried_over and r.received_on <= ? and (r.received_on, r.referral_id) > (?, ?) {counted}
            order by 1, 2 limit ?
            """.replace("{counted}", FactQueries.COUNTED);
    private static final Position BEGINNING = new Position(LocalDate.of(1900, 1, 1), new UUID(0, 0));

    /** One, and what it adds to a figure of those taken over, still open or without a case. */
    private record Left(LocalDate day, ReferralCodes referral, String named, long open, boolean withoutCase) {

        Position at() {
            return new Position(day, referral.referralId());
        }

        long count(String measure) {
            return switch (measure) {
                case "carriedOver" -> 1;
                case "stillOpen" -> open;
                default -> withoutCase ? 1 : 0;
            };
        }
    }

    private final FactQueries facts;
    private final String contractRef;
    private final LocalDate day;

    private CarriedOverFacts(FactQueries facts, String contractRef, LocalDate day) {
        this.facts = facts;
        this.contractRef = contractRef;
        this.day = day;
    }

    /**
     * Empty for a figure of anything else, and for a name that no figure has.
     *
     * @param day by which the figure counts
     */
    static Optional<Source> behind(Name name, String contractRef, Period period, LocalDate day, FactQueries facts) {
        return named(name, new PartnerTables(facts, contractRef))
                .map(counted -> new CarriedOverFacts(facts, contractRef, day).source(name.measure(), counted, period));
    }

    /** Those whom a figure counts, whatever became of them. */
    private static Optional<Predicate<Left>> named(Name name, PartnerTables network) {
        if (name.kpi() != Kpi.CASELOAD) {
            return Optional.empty();
        }
        return switch (name.breakdown()) {
            case CarriedOverCalculator.CARRIED_OVER ->
                Optional.<Predicate<Left>>of(_ -> true).filter(_ -> Set.of("carriedOver", "stillOpen", "withoutCase")
                        .contains(name.measure()));
            case CarriedOverCalculator.BY_PARTNER ->
                Optional.of(isFor(name.key(), network.everKnown()))
                        .filter(_ -> name.measure().equals("withoutCase"));
            default -> Optional.empty();
        };
    }

    private static Predicate<Left> isFor(String partner, Set<String> known) {
        return partner.equals(ReferralsCalculator.NOT_KNOWN)
                ? left -> left.named() == null || !known.contains(left.named())
                : left -> partner.equals(left.named()) && known.contains(partner);
    }

    private Source source(String measure, Predicate<Left> counted, Period period) {
        return (after, count) -> {
            var start = after.equals(ListFigureFacts.before(period)) ? BEGINNING : after;
            var looked = looked(start, count);
            return new Looked(
                    looked.stream()
                            .filter(counted)
                            .filter(left -> left.count(measure) > 0)
                            .map(left -> new ReferralFact(left.day(), left.count(measure), left.referral()))
                            .toList(),
                    looked.size() < count ? null : looked.getLast().at());
        };
    }

    private List<Left> looked(Position after, int count) {
        return facts.list(
                TAKEN_OVER,
                row -> new Left(
                        day(row, "day"),
                        new ReferralCodes(
                                row.getObject("referral_id", UUID.class),
                                row.getString("type"),
                                row.getString("band"),
                                row.getString("district"),
                                row.getString("team"),
                                row.getString("client_group"),
                                row.getString("outcome"),
                                row.getString("rule_id")),
                        row.getString("carried_over_to"),
                        row.getLong("open"),
                        row.getBoolean("without_case")),
                day,
                day,
                day,
                day,
                day,
                contractRef,
                day,
                after.day(),
                after.referralId(),
                count);
    }
}
