package org.advocacyhub.provider.directory;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.directory.domain.Network;
import org.advocacyhub.provider.directory.domain.Network.Contracted;
import org.advocacyhub.provider.directory.domain.Network.Kind;
import org.hibernate.Session;

/** Reads what the network offers today. Names columns one by one, so that nothing else of a partner can get in. */
@ApplicationScoped
class ReadNetwork {

    private static final String CONTRACTED = """
            select p.id, p.name, p.status, s.service_types, s.districts, s.specialisms
            from partner p join subcontract s on s.partner_id = p.id
            where s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)
            order by p.id, s.ordinal
            """;

    private static final String KINDS = """
            select d.service_type, d.name, d.description, d.minimum_age,
                   array(select distinct route from qualification_rule q cross join unnest(q.routes) as route
                         where q.service_type = d.service_type
                           and q.valid_from <= :today and (q.valid_to is null or q.valid_to > :today)
                         order by route)
            from service_description d
            where d.valid_from <= :today and (d.valid_to is null or d.valid_to > :today)
            order by d.service_type
            """;

    private final Session entities;
    private final Places places;
    private final Clock clock;

    ReadNetwork(Session entities, Places places, Clock clock) {
        this.entities = entities;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    Network today() {
        var today = LocalDate.now(clock);
        var contracted = entities.createNativeQuery(CONTRACTED, Tuple.class)
                .setParameter("today", today)
                .getResultStream()
                .map(row -> new Contracted(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        List.of(row.get(3, String[].class)),
                        List.of(row.get(4, String[].class)),
                        List.of(row.get(5, String[].class))))
                .toList();
        var kinds = entities.createNativeQuery(KINDS, Tuple.class)
                .setParameter("today", today)
                .getResultStream()
                .map(row -> new Kind(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Integer.class),
                        List.of(row.get(4, String[].class))))
                .toList();
        return new Network(contracted, kinds, places.all(), LONDON.getRules().getOffset(clock.instant()));
    }
}
