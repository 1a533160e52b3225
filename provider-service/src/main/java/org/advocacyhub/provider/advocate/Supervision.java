package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import org.advocacyhub.provider.advocate.domain.VolunteerSupervision;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** Counts the volunteers of a partner, and who supervises them (domain.md A.10.2). */
@ApplicationScoped
class Supervision {

    private static final String COUNTED = """
            select (select count(*) from advocate
                    where partner_id = :partner and delivery_model = 'VOLUNTEER' and left_on is null),
                   (select count(distinct s.advocate_id) from note_supervisor s
                    join advocate a on a.partner_id = s.partner_id and a.advocate_id = s.advocate_id
                    where s.partner_id = :partner and s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
                      and a.left_on is null)
            """;

    private final Session entities;
    private final QualificationMatrix matrix;

    Supervision(Session entities, QualificationMatrix matrix) {
        this.entities = entities;
        this.matrix = matrix;
    }

    /** Nobody's of a partner that the caller may not see. */
    @Transactional(TxType.MANDATORY)
    VolunteerSupervision of(PartnerScope scope, String partnerId, LocalDate day) {
        var most = matrix.periods(day).volunteersPerSupervisor();
        if (!scope.includes(partnerId)) {
            return new VolunteerSupervision(0, 0, most);
        }
        var counted = entities.createNativeQuery(COUNTED, Tuple.class)
                .setParameter("partner", partnerId)
                .setParameter("day", day)
                .getSingleResult();
        return new VolunteerSupervision(
                counted.get(0, Long.class).intValue(),
                counted.get(1, Long.class).intValue(),
                most);
    }
}
