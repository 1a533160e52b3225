package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** Extends the term, keeps by what authority, and tells it (domain.md F.10). The caller holds the contract. */
@ApplicationScoped
public class ExtendTerm {

    private final Contracts contracts;
    private final EntityManager entities;
    private final TellContract tellContract;
    private final Clock clock;

    ExtendTerm(Contracts contracts, EntityManager entities, TellContract tellContract, Clock clock) {
        this.contracts = contracts;
        this.entities = entities;
        this.tellContract = tellContract;
        this.clock = clock;
    }

    /**
     * @param newEnd last day from now on, later than the one before
     * @param authority what lets it go beyond the maximum end; null within it
     */
    @Transactional(TxType.MANDATORY)
    public void handle(String contractRef, LocalDate newEnd, String authority, UUID variationId, String decidedBy) {
        var contract = contracts.requireLocked(contractRef);
        var terms = contract.terms();
        if (!newEnd.isAfter(terms.end())) {
            throw Refusal.invalid("newEnd", "not-later", "The term ends on " + terms.end() + " already.");
        }
        if (newEnd.isAfter(terms.maximumEnd()) && authority == null) {
            throw Refusal.invalid(
                    "authority",
                    "required",
                    "Beyond " + terms.maximumEnd() + " an extension needs a reference to its authority (F.10).");
        }
        contract.extendTo(newEnd);
        contracts.flush();
        entities.createNativeQuery("""
                        insert into contract_extension (contract_ref, position, ends_on, authority, variation_id, decided_by,
                            decided_at)
                        select :ref, count(*) + 1, :end, cast(:authority as text), :variation, :by, :at
                        from contract_extension where contract_ref = :ref
                        """)
                .setParameter("ref", contractRef)
                .setParameter("end", newEnd)
                .setParameter("authority", authority)
                .setParameter("variation", variationId)
                .setParameter("by", decidedBy)
                .setParameter("at", clock.instant())
                .executeUpdate();
        tellContract.terms(contractRef, contract.terms());
    }
}
