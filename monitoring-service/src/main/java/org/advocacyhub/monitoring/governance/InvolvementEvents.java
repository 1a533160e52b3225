package org.advocacyhub.monitoring.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All occasions of involvement. */
@ApplicationScoped
class InvolvementEvents implements PanacheRepositoryBase<InvolvementEvent, UUID> {

    /** Occasions of a contract after a position, by day. */
    List<InvolvementEvent> after(String contractRef, LocalDate day, UUID eventId, int count) {
        return find(
                        "contractRef = ?1 and (heldOn, eventId) > (?2, ?3) order by heldOn, eventId",
                        contractRef,
                        day,
                        eventId)
                .page(0, count)
                .list();
    }

    /** Occasions from one day to another, at most so many. */
    List<InvolvementEvent> between(String contractRef, LocalDate from, LocalDate to, int count) {
        return find("contractRef = ?1 and heldOn between ?2 and ?3 order by heldOn, eventId", contractRef, from, to)
                .page(0, count)
                .list();
    }
}
