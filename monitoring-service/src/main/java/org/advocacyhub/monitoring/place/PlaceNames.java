package org.advocacyhub.monitoring.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.place.PlaceName.Id;
import org.advocacyhub.monitoring.place.domain.Places;

/** Every name that a place has or had. */
@ApplicationScoped
public class PlaceNames implements PanacheRepositoryBase<PlaceName, Id> {

    /** The names that hold on a day. */
    @Transactional
    public Places on(LocalDate day) {
        return new Places(find("id.validFrom <= ?1 order by id.validFrom", day).stream()
                .collect(Collectors.toMap(PlaceName::code, PlaceName::name, (_, later) -> later)));
    }

    /** Names after a position, by code and day. */
    List<PlaceName> after(String code, LocalDate day, int rows) {
        return find("(id.code, id.validFrom) > (?1, ?2) order by id.code, id.validFrom", code, day)
                .range(0, rows - 1)
                .list();
    }

    /** Told again for the same day, the later name holds. */
    @Transactional
    PlaceName tell(String code, String name, LocalDate validFrom) {
        return getEntityManager().merge(new PlaceName(code, name, validFrom));
    }
}
