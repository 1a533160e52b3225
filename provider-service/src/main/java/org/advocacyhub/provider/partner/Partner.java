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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.StatusReason;
import org.hibernate.annotations.BatchSize;

/**
 * An organisation that takes cases. Its version is that of the terms that people enter; the number of open cases moves with
 * the cases ({@link OpenCases}) and leaves the version alone.
 */
@Entity
class Partner {

    /**
     * Everything about a partner that the hub enters.
     *
     * @param statusReason why nothing is offered to it; null when that wasn't said or it is ACTIVE
     * @param pausedUntil the day on which a PAUSED partner takes referrals again; null until somebody says so
     * @param annualIncomePence by which the organisation is small or not (domain.md F.8); null when not known
     */
    record Terms(
            String name,
            boolean hub,
            PartnerStatus status,
            StatusReason statusReason,
            LocalDate pausedUntil,
            boolean smallOrganisation,
            Long annualIncomePence,
            int capacity,
            List<Subcontract> subcontracts) {}

    @Id
    private String id;

    private String name;
    private boolean hub;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    @Enumerated(EnumType.STRING)
    private StatusReason statusReason;

    private LocalDate pausedUntil;
    private boolean smallOrganisation;
    private Long annualIncomePence;
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
        statusReason = terms.statusReason();
        pausedUntil = terms.pausedUntil();
        annualIncomePence = terms.annualIncomePence();
        smallOrganisation = terms.smallOrganisation();
        capacity = terms.capacity();
        if (!List.copyOf(subcontracts).equals(terms.subcontracts())) {
            subcontracts.clear();
            subcontracts.addAll(terms.subcontracts());
        }
    }

    /** Other sub-contracts, and nothing else that is agreed changes. */
    void agreeOn(List<Subcontract> agreed) {
        subcontracts.clear();
        subcontracts.addAll(agreed);
    }

    /** How many cases the partner can work at once from now on. */
    void holdAtMost(int cases) {
        capacity = cases;
    }

    /** Takes no referrals for a while; what was offered may still be answered. */
    void pause(StatusReason reason, LocalDate until) {
        status = PartnerStatus.PAUSED;
        statusReason = reason;
        pausedUntil = until;
    }

    /** Takes referrals again. */
    void resume() {
        status = PartnerStatus.ACTIVE;
        statusReason = null;
        pausedUntil = null;
    }

    PartnerProfileChanged profileTold(Instant at) {
        return new PartnerProfileChanged(
                id,
                name,
                hub,
                status.name(),
                at,
                subcontracts.stream().map(Subcontract::told).toList(),
                statusReason == null ? null : statusReason.name(),
                pausedUntil,
                smallOrganisation ? "SMALL" : "LARGE");
    }

    PartnerCapacityChanged capacityTold(Instant at) {
        return new PartnerCapacityChanged(id, at, capacity, openCases);
    }

    Terms terms() {
        return new Terms(
                name,
                hub,
                status,
                statusReason,
                pausedUntil,
                smallOrganisation,
                annualIncomePence,
                capacity,
                List.copyOf(subcontracts));
    }

    String id() {
        return id;
    }

    PartnerStatus status() {
        return status;
    }

    int openCases() {
        return openCases;
    }

    long version() {
        return version;
    }
}
