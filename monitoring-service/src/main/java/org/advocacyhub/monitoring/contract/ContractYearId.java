package org.advocacyhub.monitoring.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** Which year of which contract. */
@Embeddable
record ContractYearId(
        @Column(name = "contract_ref") String contractRef,
        @Column(name = "starts_on") LocalDate startsOn) implements Serializable {}
