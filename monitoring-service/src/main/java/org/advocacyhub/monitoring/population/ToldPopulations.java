package org.advocacyhub.monitoring.population;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.population.ToldPopulation.Id;

/** Every figure of the population that was told, with its corrections. */
@ApplicationScoped
class ToldPopulations implements PanacheRepositoryBase<ToldPopulation, Id> {

    /** One after the other for a council: two files at a time would each miss what the other tells. */
    void lock(String commissioner) {
        getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('population ' || :council, 0))::text",
                        String.class)
                .setParameter("council", commissioner)
                .getSingleResult();
    }

    /** The latest revision of each figure of some districts. */
    Map<Place, ToldPopulation> latest(String commissioner, Collection<String> districts) {
        return list("id.commissioner = ?1 and id.district in ?2", commissioner, districts).stream()
                .collect(Collectors.toMap(told -> told.row().place(), told -> told, ToldPopulations::later));
    }

    private static ToldPopulation later(ToldPopulation one, ToldPopulation other) {
        return one.id().revision() > other.id().revision() ? one : other;
    }

    /** Figures with their corrections after a position, in the order of their keys. */
    List<ToldPopulation> after(Id after, int rows) {
        return find(
                        """
                        id.commissioner = ?1 and (id.district, id.item, id.code, id.age, id.validFrom, id.revision)
                            > (?2, ?3, ?4, ?5, ?6, ?7)
                        order by id.district, id.item, id.code, id.age, id.validFrom, id.revision
                        """,
                        after.commissioner(),
                        after.district(),
                        after.item(),
                        after.code(),
                        after.age(),
                        after.validFrom(),
                        after.revision())
                .range(0, rows - 1)
                .list();
    }
}
