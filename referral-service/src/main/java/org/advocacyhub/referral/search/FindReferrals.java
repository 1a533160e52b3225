package org.advocacyhub.referral.search;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.Referral;

/**
 * Reads one page of the referrals that fit, newest first. A search by the sound of a name walks the index of the sounds, any
 * other one that of its own criterion, so that a page costs the same however many referrals there are.
 */
@ApplicationScoped
class FindReferrals {

    private final EntityManager entities;

    FindReferrals(EntityManager entities) {
        this.entities = entities;
    }

    List<Referral> newest(Criteria criteria, Position before, int rows) {
        var query = new Query(criteria.nameSound().isPresent());
        criteria.nameSound().ifPresent(sound -> query.where("f.nameSound = :sound", "sound", sound));
        criteria.referralRef().ifPresent(ref -> query.where("r.referralRef = :ref", "ref", ref));
        criteria.personId().ifPresent(person -> query.where("r.personId = :person", "person", person));
        criteria.teamCode().ifPresent(team -> query.where("r.teamCode = :team", "team", team));
        criteria.status().ifPresent(status -> query.where("r.status = :status", "status", status));
        criteria.requestedType().ifPresent(type -> query.where("r.requestedType = :type", "type", type.name()));
        criteria.district().ifPresent(district -> query.where("r.district = :district", "district", district));
        criteria.receivedFrom().ifPresent(day -> query.where(query.at + " >= :from", "from", startOf(day)));
        criteria.receivedTo().ifPresent(day -> query.where(query.at + " < :to", "to", startOf(day.plusDays(1))));
        if (before != null) {
            query.where("(" + query.at + ", " + query.id + ") < (:at, :id)", "at", before.at());
            query.parameters.put("id", before.id());
        }
        var select = entities.createQuery(query.text(), Referral.class).setMaxResults(rows);
        query.parameters.forEach(select::setParameter);
        return select.getResultList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** A query as it grows; reads time and id of whichever table leads it. */
    private static final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();
        private final boolean bySound;
        private final String at;
        private final String id;

        Query(boolean bySound) {
            this.bySound = bySound;
            this.at = bySound ? "f.receivedAt" : "r.receivedAt";
            this.id = bySound ? "f.referralId" : "r.id";
        }

        void where(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String text() {
            var from = bySound
                    ? "select r from StoredForm f join Referral r on r.id = f.referralId"
                    : "select r from Referral r";
            return from + " where " + String.join(" and ", conditions) + " order by " + at + " desc, " + id + " desc";
        }
    }
}
