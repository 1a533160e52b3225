package org.advocacyhub.provider.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.hibernate.Session;

/** All links, by hash. The public page finds them without a partner: it shows nothing of what it finds. */
@ApplicationScoped
class FeedbackLinks {

    private final Session entities;

    FeedbackLinks(Session entities) {
        this.entities = entities;
    }

    /** Adds a link; earlier ones of the case end. */
    void add(FeedbackLink link) {
        entities.createMutationQuery(
                        "update FeedbackLink set replaced = true where caseId = :caseId and not answered and not replaced")
                .setParameter("caseId", link.caseId())
                .executeUpdate();
        entities.persist(link);
    }

    Optional<FeedbackLink> find(LinkToken token) {
        return entities.createQuery("from FeedbackLink where tokenHash = :hash", FeedbackLink.class)
                .setParameter("hash", token.hash())
                .uniqueResultOptional();
    }

    /** As it stands once its case is locked. */
    void refresh(FeedbackLink link) {
        entities.refresh(link);
    }

    /** How long a link holds that is made on a day (domain.md D.5.4, H.4). */
    Period life(LocalDate day) {
        return Period.ofDays(entities.createNativeQuery("""
                        select link_days from feedback_rule
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """, Integer.class)
                .setParameter("day", day)
                .getSingleResult());
    }

    /** Forgets links whose time is over, answered or not; answers that were counted stay. */
    int forget(Instant before) {
        return entities.createMutationQuery("delete from FeedbackLink where expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
