package org.advocacyhub.provider.advocate;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.domain.DeliveryModel;
import org.advocacyhub.provider.advocate.domain.FitnessPeriods;
import org.advocacyhub.provider.advocate.domain.Requirement;
import org.advocacyhub.provider.advocate.domain.Requirement.Held;
import org.advocacyhub.provider.advocate.domain.Requirement.WorkingTowards;
import org.advocacyhub.provider.advocate.domain.Unit;
import org.advocacyhub.provider.rules.RuleMemory;
import org.hibernate.Session;

/** The effective-dated matrix of domain.md A.15, read as it is valid on a day (0.5). */
@ApplicationScoped
class QualificationMatrix {

    private static final String REQUIREMENT = """
            select table_version, routes, always, working_towards, working_towards_months, working_towards_after,
                   working_towards_supervised, dbs, dbs_children, dbs_children_under_18, supervised, held_unit, held_months, held_cases
            from qualification_rule
            where service_type = :serviceType and valid_from <= :day and (valid_to is null or valid_to > :day)
              and delivery in ('ANY', :delivery)
            order by delivery = 'ANY'
            """;

    private static final String SERVICE_TYPES = """
            select distinct service_type from qualification_rule
            where valid_from <= :day and (valid_to is null or valid_to > :day) order by 1
            """;

    private static final String PERIODS = """
            select dbs_years, safeguarding_training_years, supervision_weeks, warn_days, volunteers_per_supervisor
            from fitness_period
            where valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private record RequirementAsked(String serviceType, String delivery, LocalDate day) {}

    private record PeriodsAsked(LocalDate day) {}

    private final Session entities;
    private final RuleMemory memory;

    QualificationMatrix(Session entities, RuleMemory memory) {
        this.entities = entities;
        this.memory = memory;
    }

    /** The service types that the matrix knows on a day. */
    List<String> serviceTypes(LocalDate day) {
        return entities.createNativeQuery(SERVICE_TYPES, String.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** What a service type asks of somebody on a day; the rows for unpaid advocates go first. Empty when no row covers it. */
    Optional<Requirement> requirement(String serviceType, DeliveryModel delivery, LocalDate day) {
        var asked = new RequirementAsked(serviceType, delivery.unpaid() ? "UNPAID" : "ANY", day);
        return memory.recall(asked, () -> requirement(asked));
    }

    private Optional<Requirement> requirement(RequirementAsked asked) {
        return entities.createNativeQuery(REQUIREMENT, Tuple.class)
                .setParameter("serviceType", asked.serviceType())
                .setParameter("delivery", asked.delivery())
                .setParameter("day", asked.day())
                .getResultStream()
                .findFirst()
                .map(row -> requirement(asked.serviceType(), row));
    }

    /** How long fitness dates hold on a day. */
    FitnessPeriods periods(LocalDate day) {
        return memory.recall(new PeriodsAsked(day), () -> periodsOn(day));
    }

    private FitnessPeriods periodsOn(LocalDate day) {
        var row = entities.createNativeQuery(PERIODS, Tuple.class)
                .setParameter("day", day)
                .getSingleResult();
        return new FitnessPeriods(
                row.get(0, Integer.class),
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                row.get(3, Integer.class),
                row.get(4, Integer.class));
    }

    private static Requirement requirement(String serviceType, Tuple row) {
        return new Requirement(
                serviceType,
                row.get("table_version", String.class),
                Stream.of(row.get("routes", String[].class))
                        .map(route -> units(route.split("\\+")))
                        .toList(),
                units(row.get("always", String[].class)),
                new WorkingTowards(
                        row.get("working_towards", Boolean.class),
                        row.get("working_towards_months", Integer.class),
                        units(row.get("working_towards_after", String[].class)),
                        row.get("working_towards_supervised", Boolean.class)),
                row.get("dbs", Boolean.class),
                row.get("dbs_children", Boolean.class),
                row.get("dbs_children_under_18", Boolean.class),
                row.get("supervised", Boolean.class),
                Optional.ofNullable(row.get("held_unit", String.class))
                        .map(unit -> new Held(
                                Unit.valueOf(unit),
                                row.get("held_months", Integer.class),
                                row.get("held_cases", Integer.class)))
                        .orElse(null));
    }

    private static Set<Unit> units(String... names) {
        return List.of(names).stream().map(Unit::valueOf).collect(toSet());
    }
}
