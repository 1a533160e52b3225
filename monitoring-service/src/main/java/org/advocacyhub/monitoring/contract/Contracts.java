package org.advocacyhub.monitoring.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.runtime.web.Refusal;

/** All contracts. */
@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, String> {

    Contract require(String contractRef) {
        return findByIdOptional(contractRef).orElseThrow(() -> unknown(contractRef));
    }

    /** The contract, kept from changing until the transaction ends. */
    Optional<Contract> lock(String contractRef) {
        return findByIdOptional(contractRef, LockModeType.PESSIMISTIC_WRITE);
    }

    Contract requireLocked(String contractRef) {
        return lock(contractRef).orElseThrow(() -> unknown(contractRef));
    }

    /** Contracts after a reference, in order. */
    List<Contract> after(String contractRef, int count) {
        return find("contractRef > ?1 order by contractRef", contractRef)
                .page(0, count)
                .list();
    }

    private static Refusal unknown(String contractRef) {
        return Refusal.notFound("unknown-contract", "There is no contract " + contractRef + ".");
    }
}
