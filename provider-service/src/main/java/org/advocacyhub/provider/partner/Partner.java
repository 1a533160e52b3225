package org.advocacyhub.provider.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.hibernate.annotations.BatchSize;

/**
 * An organisation that takes cases. Its version is that of the terms that people enter; the number of open cases moves with
 * the cases ({@link OpenCases}) and leaves the version alone.
 */
@Entity
class Partner {

    /** Everything about a partner that the hub enters. */
    record Terms(
            String name,
            boolean hub,
            PartnerStatus status,
            boolean smallOrganisation,
            int capacity,
            List<Subcontract> subcontracts) {}

    @Id
    private String id;

    private String name;
    private boolean hub;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    private boolean smallOrganisation;
    private int capacity;

    @Column(insertable = false, updatable = false)
    private int openCases;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "subcontract", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 200)
    private List<Subcontract> subcontracts = new ArrayList<>();

    @Version
    private long version;

    protected Partner() {}

    Partner(String id, Terms terms) {
        this.id = id;
        agree(terms);
    }

    /** Replaces the terms as a whole. */
    void agree(Terms terms) {
        name = terms.name();
        hub = terms.hub();
        status = terms.status();
        smallOrganisation = terms.smallOrganisation();
        capacity = terms.capacity();
        if (!List.copyOf(subcontracts).equals(terms.subcontracts())) {
            subcontracts.clear();
            subcontracts.addAll(terms.subcontracts());
        }
    }

    /** How many cases the partner can work at once from now on. */
    void holdAtMost(int cases) {
        capacity = cases;
    }

    PartnerProfileChanged profileTold(Instant at) {
        return new PartnerProfileChanged(
                id,
                name,
                hub,
                status.name(),
                at,
                subcontracts.stream().map(Subcontract::told).toList());
    }

    PartnerCapacityChanged capacityTold(Instant at) {
        return new PartnerCapacityChanged(id, at, capacity, openCases);
    }

    Terms terms() {
        return new Terms(name, hub, status, smallOrganisation, capacity, List.copyOf(subcontracts));
    }

    String id() {
        return id;
    }

    int openCases() {
        return openCases;
    }

    long version() {
        return version;
    }
}
