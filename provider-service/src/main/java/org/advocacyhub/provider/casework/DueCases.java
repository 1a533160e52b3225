package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.hibernate.Session;

/** Cases of which something is due that their partner was not told of yet; whoever tells keeps it with the case, so that nobody tells again. */
@ApplicationScoped
class DueCases {

    /** What comes due. A condition stands in the words of its index. */
    enum Due {
        /** Nobody was named until the last day for it (domain.md C.2). */
        ADVOCATE(
                "advocate_id is null and allocation_overdue_at is null and allocate_due < :today and state <> 'CLOSED'",
                "allocate_due"),

        /** The last day for a visit is over (domain.md A.6). */
        VISIT("visit_due_on < :today and visit_overdue_at is null", "visit_due_on"),

        /** The day has come on which a case that rests is looked at again (domain.md D.1.2). */
        HOLD_REVIEW("hold_review_on <= :today and hold_review_told_at is null", "hold_review_on"),

        /** The day has come from which it is asked whether an appointment goes on (domain.md A.5.5, A.7). */
        RENEWAL("renewal_prompt_on <= :today and renewal_told_at is null", "renewal_prompt_on");

        private final String sql;

        Due(String condition, String day) {
            this.sql = "select * from advocacy_case where " + condition + " order by " + day
                    + ", id limit :limit for update skip locked";
        }
    }

    private final Session entities;

    DueCases(Session entities) {
        this.entities = entities;
    }

    /** The longest due first, locked; those that somebody is busy with are left out. Of all partners, so for background work only. */
    List<AdvocacyCase> locked(EveryPartner scope, Due due, LocalDate today, int limit) {
        return entities.createNativeQuery(due.sql, AdvocacyCase.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultStream()
                .filter(found -> scope.includes(found.partnerId()))
                .toList();
    }
}
