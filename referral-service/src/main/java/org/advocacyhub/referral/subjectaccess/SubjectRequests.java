package org.advocacyhub.referral.subjectaccess;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All requests by people about their own data. */
@ApplicationScoped
class SubjectRequests implements PanacheRepositoryBase<SubjectRequest, UUID> {

    private final Session session;

    SubjectRequests(Session session) {
        this.session = session;
    }

    SubjectRequest require(UUID personId, UUID requestId) {
        return find("id = ?1 and personId = ?2", requestId, personId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("unknown-request", "There is no such request of this person."));
    }

    SubjectRequest requireForChange(UUID personId, UUID requestId) {
        var request = require(personId, requestId);
        getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    /** Those of the person and of whoever was merged with them. */
    List<SubjectRequest> ofAllThatIs(UUID personId, int rows) {
        List<UUID> people = session.createNativeQuery("select merged_people(:person)", UUID.class)
                .setParameter("person", personId)
                .getResultList();
        return find("personId in ?1 order by recordedAt desc, id desc", people)
                .range(0, rows - 1)
                .list();
    }

    List<SubjectRequest> of(UUID personId, int rows) {
        return find("personId = ?1 order by recordedAt desc, id desc", personId)
                .range(0, rows - 1)
                .list();
    }
}
