package org.advocacyhub.monitoring.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** How far all returns have come. A return that nobody did anything with has no row. */
@ApplicationScoped
class AgreedReturns implements PanacheRepositoryBase<AgreedReturn, UUID> {

    private static final String ONE = "contractRef = ?1 and quarterStart = ?2";

    /** Empty while nobody did anything with it. */
    @Transactional
    Optional<AgreedReturn> of(String contractRef, Quarter quarter) {
        return find(ONE, contractRef, quarter.from()).firstResultOptional();
    }

    /** The return, made when it is the first time, and kept from changing until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    AgreedReturn locked(String contractRef, Quarter quarter, Collection<String> parties) {
        var names = parties.toArray(String[]::new);
        getEntityManager()
                .createNativeQuery("""
                        insert into quarter_return (return_id, contract_ref, quarter_start, state, parties, awaiting, version)
                        values (:id, :ref, :quarter, 'DRAFT', :parties, :parties, 0)
                        on conflict (contract_ref, quarter_start) do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("parties", names)
                .executeUpdate();
        return find(ONE, contractRef, quarter.from())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }
}
