package org.advocacyhub.monitoring.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Lot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A lot of a contract, as it is stored. */
@Entity
@Table(name = "contract_lot")
class ContractLot {

    /** Contract and lot. */
    @Embeddable
    record Key(@Column(name = "contract_ref") String contractRef, String lot) implements Serializable {}

    @EmbeddedId
    private Key id;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "service_types")
    private List<String> serviceTypes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "client_groups")
    private List<String> clientGroups;

    @Column(name = "in_on")
    private LocalDate inOn;

    @Column(name = "out_on")
    private LocalDate outOn;

    private String elsewhere;

    protected ContractLot() {}

    ContractLot(String contractRef, Lot lot) {
        id = new Key(contractRef, lot.lot());
        agree(lot);
    }

    void agree(Lot agreed) {
        serviceTypes = agreed.serviceTypes();
        clientGroups = agreed.clientGroups();
        inOn = agreed.in();
        outOn = agreed.out();
        elsewhere = agreed.elsewhere();
    }

    Lot asLot() {
        return new Lot(id.lot(), serviceTypes, clientGroups, inOn, outOn, elsewhere);
    }
}
