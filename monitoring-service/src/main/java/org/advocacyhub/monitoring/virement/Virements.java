package org.advocacyhub.monitoring.virement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** All virements. */
@ApplicationScoped
class Virements implements PanacheRepositoryBase<Virement, UUID> {

    /**
     * A virement of the contract.
     *
     * @throws Refusal 404 {@code unknown-virement}
     */
    Virement require(String contractRef, UUID virementId) {
        return findByIdOptional(virementId)
                .filter(virement -> virement.contractRef().equals(contractRef))
                .orElseThrow(() -> unknown(virementId));
    }

    /** The same, kept from changing until the transaction ends. */
    Virement requireLocked(String contractRef, UUID virementId) {
        return findByIdOptional(virementId, LockModeType.PESSIMISTIC_WRITE)
                .filter(virement -> virement.contractRef().equals(contractRef))
                .orElseThrow(() -> unknown(virementId));
    }

    /** Virements of a contract after a position, the oldest first. */
    List<Virement> after(String contractRef, Instant draftedAt, UUID virementId, int count) {
        return find("""
                        contractRef = ?1 and (approval.draftedAt, virementId) > (?2, ?3)
                        order by approval.draftedAt, virementId
                        """, contractRef, draftedAt, virementId).page(0, count).list();
    }

    private static Refusal unknown(UUID virementId) {
        return Refusal.notFound("unknown-virement", "The contract has no virement " + virementId + ".");
    }
}
