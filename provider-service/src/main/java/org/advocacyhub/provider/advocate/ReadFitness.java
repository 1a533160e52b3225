package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.domain.Fitness;
import org.advocacyhub.provider.advocate.domain.VolunteerSupervision;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Page;

/** Says for which service types advocates are fit, until when, and whose fitness ends soon. */
@ApplicationScoped
class ReadFitness {

    /** An advocate's standing for one service type. */
    record Standing(String advocateId, String serviceType, Fitness fitness) {}

    /** Everything that is known of one advocate's fitness on a day. */
    record Standings(String advocateId, LocalDate on, List<Standing> standings) {}

    private final ReadAdvocates readAdvocates;
    private final Partners partners;
    private final FitnessBook fitness;
    private final QualificationMatrix matrix;
    private final Supervision supervision;
    private final Clock clock;

    ReadFitness(
            ReadAdvocates readAdvocates,
            Partners partners,
            FitnessBook fitness,
            QualificationMatrix matrix,
            Supervision supervision,
            Clock clock) {
        this.readAdvocates = readAdvocates;
        this.partners = partners;
        this.fitness = fitness;
        this.matrix = matrix;
        this.supervision = supervision;
        this.clock = clock;
    }

    /** One advocate, for every service type of the matrix. */
    @Transactional
    Standings one(PartnerScope scope, Advocate.Key key, Optional<LocalDate> on) {
        var advocate = readAdvocates.one(scope, key);
        var day = on.orElseGet(() -> LocalDate.now(clock));
        return new Standings(
                key.advocateId(),
                day,
                standings(advocate, matrix.serviceTypes(day), day).toList());
    }

    /**
     * Of a page of the partner's advocates: what has lapsed or will lapse within so many days, for the service types that the
     * partner is contracted for today. A page may be empty and have a next one.
     *
     * @param withinDays the number of the fitness periods when absent
     */
    @Transactional
    Page<Standing> lapsing(
            PartnerScope scope, String partnerId, Optional<Integer> withinDays, String cursor, int limit) {
        var today = LocalDate.now(clock);
        var contracted = partners.contractedTypes(scope, partnerId, today);
        var last =
                today.plusDays(withinDays.orElseGet(() -> matrix.periods(today).warnDays()));
        var page = readAdvocates.page(scope, partnerId, cursor, limit);
        return new Page<>(
                page.items().stream()
                        .flatMap(advocate -> standings(advocate, contracted, today))
                        .filter(standing -> endsBy(standing.fitness(), last))
                        .toList(),
                page.nextCursor());
    }

    /** Today's volunteers and supervisors of a partner; 404 for one that the caller may not see. */
    @Transactional
    VolunteerSupervision supervision(PartnerScope scope, String partnerId) {
        partners.mustExist(scope, partnerId);
        return supervision.of(scope, partnerId, today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Stream<Standing> standings(Advocate advocate, Collection<String> types, LocalDate day) {
        return types.stream()
                .map(type -> new Standing(advocate.key().advocateId(), type, fitness.of(advocate, type, day)));
    }

    private static boolean endsBy(Fitness fitness, LocalDate last) {
        return fitness.first().filter(lapse -> !lapse.on().isAfter(last)).isPresent();
    }
}
