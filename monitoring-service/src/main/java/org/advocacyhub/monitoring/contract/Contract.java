package org.advocacyhub.monitoring.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A contract between the council and the lead provider (domain.md F.1). */
@Entity
class Contract {

    @Id
    @Column(name = "contract_ref")
    private String contractRef;

    private String commissioner;

    @Column(name = "prime_contractor")
    private String primeContractor;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "initial_end")
    private LocalDate initialEnd;

    @Column(name = "maximum_end")
    private LocalDate maximumEnd;

    @Column(name = "minimum_age")
    private int minimumAge;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "extension_months")
    private List<Integer> extensionMonths;

    @Column(name = "extended_to")
    private LocalDate extendedTo;

    @Version
    private long version;

    protected Contract() {}

    Contract(String contractRef, Terms terms) {
        this.contractRef = contractRef;
        agree(terms);
    }

    /** Puts new terms in the place of the old ones; extensions that were agreed stay. */
    void agree(Terms terms) {
        commissioner = terms.commissioner();
        primeContractor = terms.primeContractor();
        startsOn = terms.start();
        initialEnd = terms.initialEnd();
        maximumEnd = terms.maximumEnd();
        minimumAge = terms.minimumAge();
        extensionMonths = terms.extensionMonths();
    }

    Terms terms() {
        return new Terms(
                commissioner,
                primeContractor,
                startsOn,
                initialEnd,
                maximumEnd,
                minimumAge,
                extensionMonths,
                extendedTo);
    }

    /** The term ends later, as was agreed. */
    void extendTo(LocalDate newEnd) {
        extendedTo = newEnd;
    }

    String contractRef() {
        return contractRef;
    }

    long version() {
        return version;
    }
}
