package org.advocacyhub.provider.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.provider.contract.domain.Term;
import org.hibernate.Session;

/** The terms of the contracts that were heard of; an unknown contract bounds nothing. */
@ApplicationScoped
public class ContractTerms {

    private final Session entities;

    ContractTerms(Session entities) {
        this.entities = entities;
    }

    void set(ContractTermsSet terms) {
        entities.createNativeMutationQuery("""
                        insert into contract_term (contract_ref, start_on, maximum_end) values (:ref, :start, :end)
                        on conflict (contract_ref)
                        do update set start_on = excluded.start_on, maximum_end = excluded.maximum_end
                        """)
                .setParameter("ref", terms.contractRef())
                .setParameter("start", terms.start())
                .setParameter("end", terms.maximumEnd())
                .executeUpdate();
    }

    /** Each known contract's term, by reference. */
    public Map<String, Term> known() {
        return entities.createNativeQuery("select contract_ref, start_on, maximum_end from contract_term", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> new Term(row.get(1, LocalDate.class), row.get(2, LocalDate.class))));
    }
}
