package org.advocacyhub.monitoring.variation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** All variations. */
@ApplicationScoped
class Variations implements PanacheRepositoryBase<Variation, UUID> {

    /**
     * A variation of the contract.
     *
     * @throws Refusal 404 {@code unknown-variation}
     */
    Variation require(String contractRef, UUID variationId) {
        return findByIdOptional(variationId)
                .filter(variation -> variation.contractRef().equals(contractRef))
                .orElseThrow(() -> unknown(variationId));
    }

    /** The same, kept from changing until the transaction ends. */
    Variation requireLocked(String contractRef, UUID variationId) {
        return findByIdOptional(variationId, LockModeType.PESSIMISTIC_WRITE)
                .filter(variation -> variation.contractRef().equals(contractRef))
                .orElseThrow(() -> unknown(variationId));
    }

    /** Variations of a contract after a position, the oldest first. */
    List<Variation> after(String contractRef, Instant draftedAt, UUID variationId, int count) {
        return find("""
                        contractRef = ?1 and (approval.draftedAt, variationId) > (?2, ?3)
                        order by approval.draftedAt, variationId
                        """, contractRef, draftedAt, variationId).page(0, count).list();
    }

    private static Refusal unknown(UUID variationId) {
        return Refusal.notFound("unknown-variation", "The contract has no variation " + variationId + ".");
    }
}
