package org.advocacyhub.monitoring.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** The action logs of all contracts. */
@ApplicationScoped
class ReviewActions implements PanacheRepositoryBase<ReviewAction, UUID> {

    List<ReviewAction> of(UUID reviewId) {
        return list("reviewId = ?1 order by position", reviewId);
    }

    /** Open actions of a contract after a position, what is due first at the top. */
    List<ReviewAction> open(String contractRef, LocalDate due, UUID actionId, int count) {
        return find("""
                        contractRef = ?1 and doneOn is null and (due, actionId) > (?2, ?3) order by due, actionId
                        """, contractRef, due, actionId).page(0, count).list();
    }

    /** What was agreed up to a day and was open in the time since another: the log of a quarter. */
    List<ReviewAction> logOf(String contractRef, LocalDate from, LocalDate to, int count) {
        return find("""
                        contractRef = ?1 and agreedOn <= ?3 and (doneOn is null or doneOn >= ?2) order by agreedOn, actionId
                        """, contractRef, from, to).page(0, count).list();
    }

    /**
     * An action of the contract, kept from changing until the transaction ends.
     *
     * @throws Refusal 404 {@code unknown-action}
     */
    ReviewAction requireLocked(String contractRef, UUID actionId) {
        return findByIdOptional(actionId, LockModeType.PESSIMISTIC_WRITE)
                .filter(action -> action.contractRef().equals(contractRef))
                .orElseThrow(() -> Refusal.notFound("unknown-action", "The contract has no action " + actionId + "."));
    }
}
