package org.advocacyhub.monitoring.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.runtime.web.Refusal;

/** The years of all contracts. */
@ApplicationScoped
class ContractYears implements PanacheRepositoryBase<ContractYear, ContractYearId> {

    /** The years of a contract in order; a contract has a handful of them. */
    List<ContractYear> of(String contractRef) {
        return list("id.contractRef = ?1 order by id.startsOn", contractRef);
    }

    Optional<ContractYear> find(String contractRef, LocalDate from) {
        return findByIdOptional(new ContractYearId(contractRef, from));
    }

    ContractYear require(String contractRef, LocalDate from) {
        return find(contractRef, from)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-year", "The contract " + contractRef + " has no year from " + from + "."));
    }
}
