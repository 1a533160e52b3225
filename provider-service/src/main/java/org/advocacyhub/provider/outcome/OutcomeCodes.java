package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.outcome.domain.Catalogue;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The catalogues of all contracts: a few hundred rows. */
@ApplicationScoped
class OutcomeCodes {

    /** A list of codes; decision lists are about cases of some service types, and may take several answers. */
    record CodeList(String name, String kind, String label, List<String> serviceTypes, boolean many) {}

    private final Session entities;

    OutcomeCodes(Session entities) {
        this.entities = entities;
    }

    /** The rows of a list under a contract: its own where it has any, the default ones otherwise, code by code. */
    List<OutcomeCode> of(String contractRef, String list) {
        var effective = new LinkedHashMap<String, OutcomeCode>();
        entities.createQuery("""
                        from OutcomeCode where key.listName = :list and key.contractRef in (:everybodys, :contract)
                        order by key.code, case when key.contractRef = :everybodys then 0 else 1 end
                        """, OutcomeCode.class)
                .setParameter("list", list)
                .setParameter("everybodys", OutcomeCode.DEFAULT)
                .setParameter("contract", contractRef)
                .getResultList()
                .forEach(row -> effective.put(row.key().code(), row));
        return List.copyOf(effective.values());
    }

    Catalogue catalogue(String contractRef, String list) {
        return new Catalogue(
                list, of(contractRef, list).stream().map(OutcomeCode::code).toList());
    }

    Optional<OutcomeCode> locked(OutcomeCode.Key key) {
        return Optional.ofNullable(entities.find(OutcomeCode.class, key, LockMode.PESSIMISTIC_WRITE));
    }

    Optional<OutcomeCode> find(OutcomeCode.Key key) {
        return Optional.ofNullable(entities.find(OutcomeCode.class, key));
    }

    void add(OutcomeCode code) {
        entities.persist(code);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<CodeList> list(String name) {
        return entities.createNativeQuery(
                        "select list, kind, label, service_types, many from outcome_list where list = :list",
                        Tuple.class)
                .setParameter("list", name)
                .getResultStream()
                .map(row -> new CodeList(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        List.of(row.get(3, String[].class)),
                        row.get(4, Boolean.class)))
                .findFirst();
    }

    /** The contract under which a partner works a case: by its sub-contract on the day on which the case was opened. */
    String contractOf(String partnerId, String serviceType, LocalDate openedOn) {
        return entities.createNativeQuery("""
                        select contract_ref from subcontract
                        where partner_id = :partner and :type = any(service_types)
                          and valid_from <= :opened and (valid_to is null or valid_to >= :opened)
                        order by valid_from desc limit 1
                        """, String.class)
                .setParameter("partner", partnerId)
                .setParameter("type", serviceType)
                .setParameter("opened", openedOn)
                .uniqueResultOptional()
                .orElse(OutcomeCode.DEFAULT);
    }
}
