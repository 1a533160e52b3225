package org.advocacyhub.monitoring.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All minutes of all contracts. */
@ApplicationScoped
class ContractReviews implements PanacheRepositoryBase<ContractReview, UUID> {

    /** Minutes of a contract after a position, by day. */
    List<ContractReview> after(String contractRef, LocalDate day, UUID reviewId, int count) {
        return find(
                        "contractRef = ?1 and (heldOn, reviewId) > (?2, ?3) order by heldOn, reviewId",
                        contractRef,
                        day,
                        reviewId)
                .page(0, count)
                .list();
    }

    /** Minutes from one day to another, at most so many. */
    List<ContractReview> between(String contractRef, LocalDate from, LocalDate to, int count) {
        return find("contractRef = ?1 and heldOn between ?2 and ?3 order by heldOn, reviewId", contractRef, from, to)
                .page(0, count)
                .list();
    }
}
