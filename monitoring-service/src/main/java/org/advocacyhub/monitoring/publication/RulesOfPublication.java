package org.advocacyhub.monitoring.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.publication.domain.PublicationRules;
import org.advocacyhub.monitoring.publication.domain.Sensitivity;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme.Lt5;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme.Nhs7;
import org.advocacyhub.monitoring.publication.domain.TableRule;
import org.hibernate.Session;

/** What a contract publishes by: dated rules, its own before everybody's, and dated tables (domain.md 0.5, E.6). */
@ApplicationScoped
class RulesOfPublication {

    /**
     * Rules and the day from which they hold.
     *
     * @param own whether the contract set them itself
     */
    record Dated(LocalDate from, boolean own, PublicationRules rules) {}

    private final Session entities;

    RulesOfPublication(Session entities) {
        this.entities = entities;
    }

    /** The rules by which a quarter that begins on a day is published. */
    @Transactional
    Dated on(String contractRef, LocalDate day) {
        return of(contractRef).stream()
                .filter(dated -> !dated.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** Everybody's rules and then the contract's own, each by day. */
    @Transactional
    List<Dated> of(String contractRef) {
        return entities.createNativeQuery("""
                        select valid_from, contract_ref is not null, scheme, small_up_to, round_to, least_percent_base, no_average_up_to
                        from publication_rule where contract_ref = :ref or contract_ref is null
                        order by contract_ref nulls first, valid_from
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .getResultStream()
                .map(row -> new Dated(
                        row.get(0, LocalDate.class),
                        row.get(1, Boolean.class),
                        new PublicationRules(
                                scheme(row.get(2, String.class), row.get(3, Integer.class), row.get(4, Integer.class)),
                                row.get(5, Integer.class),
                                row.get(6, Integer.class))))
                .toList();
    }

    /** How each table is published on a day. */
    @Transactional
    List<TableRule> tables(LocalDate day) {
        return entities.createNativeQuery("""
                        select kpi, breakdown, sensitivity, zero_is_small, for_all, cumulative from publication_table
                        where valid_from <= :day and (valid_to is null or valid_to > :day) order by kpi, breakdown
                        """, Tuple.class)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new TableRule(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        Sensitivity.valueOf(row.get(2, String.class)),
                        row.get(3, Boolean.class),
                        row.get(4, Boolean.class),
                        row.get(5, Boolean.class)))
                .toList();
    }

    /** Adds rules of a contract's own from a day on; false when it has some from that day. */
    @Transactional
    boolean add(String contractRef, LocalDate from, PublicationRules rules, String subject, Instant now) {
        var roundTo = rules.scheme() instanceof Nhs7 rounding ? rounding.nearest() : 1;
        return entities.createNativeMutationQuery("""
                        insert into publication_rule values
                            (:ref, :scheme, :small, :roundTo, :base, :average, :from, :by, :at)
                        on conflict do nothing
                        """)
                        .setParameter("ref", contractRef)
                        .setParameter("scheme", rules.scheme().id())
                        .setParameter("small", (int) rules.scheme().smallUpTo())
                        .setParameter("roundTo", (int) roundTo)
                        .setParameter("base", (int) rules.leastPercentBase())
                        .setParameter("average", (int) rules.noAverageUpTo())
                        .setParameter("from", from)
                        .setParameter("by", subject)
                        .setParameter("at", now)
                        .executeUpdate()
                == 1;
    }

    static SuppressionScheme scheme(String id, int smallUpTo, int roundTo) {
        return switch (id) {
            case "NHS-7" -> new Nhs7(smallUpTo, roundTo);
            case "LT5" -> new Lt5(smallUpTo + 1L);
            default -> throw new IllegalStateException("no scheme " + id);
        };
    }

    /** The rules that a contract has from exactly this day. */
    Optional<Dated> from(String contractRef, LocalDate from) {
        return of(contractRef).stream()
                .filter(dated -> dated.own() && dated.from().equals(from))
                .findFirst();
    }
}
