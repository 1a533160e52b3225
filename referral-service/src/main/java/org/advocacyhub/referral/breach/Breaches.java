package org.advocacyhub.referral.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.web.Refusal;

/** All breaches that were recorded. */
@ApplicationScoped
class Breaches implements PanacheRepositoryBase<Breach, UUID> {

    Breach require(UUID breachId) {
        return findByIdOptional(breachId)
                .orElseThrow(() -> Refusal.notFound("unknown-breach", "There is no such breach."));
    }

    /** The breach, locked until the transaction ends. */
    Breach requireForChange(UUID breachId) {
        var breach = require(breachId);
        getEntityManager().refresh(breach, LockModeType.PESSIMISTIC_WRITE);
        return breach;
    }

    List<Breach> newest(Position before, int rows) {
        return find("(awareAt, id) < (?1, ?2) order by awareAt desc, id desc", before.at(), before.id())
                .range(0, rows - 1)
                .list();
    }
}
