package org.advocacyhub.monitoring.variation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.Approvable;
import org.advocacyhub.monitoring.approval.Approval;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.variation.domain.VariationType;

/** A variation of the contract, with the words of its author. Once decided, it is never changed. */
@Entity
class Variation implements Approvable {

    @Id
    @Column(name = "variation_id")
    private UUID variationId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Enumerated(EnumType.STRING)
    private VariationType type;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "amount_pence")
    private long amountPence;

    @Column(name = "approval_ref")
    private String approvalRef;

    private String proposal;

    @Embedded
    private Approval approval;

    @Version
    private long version;

    protected Variation() {}

    /** @param written the request as JSON */
    Variation(UUID variationId, String contractRef, VariationRequest request, String written, Approval approval) {
        this.variationId = variationId;
        this.contractRef = contractRef;
        this.approval = approval;
        write(request, written);
    }

    /** Puts other words in the place of those of the draft. */
    void write(VariationRequest request, String written) {
        this.type = request.type();
        this.effectiveOn = request.effectiveOn();
        this.amountPence = request.total().pence();
        this.approvalRef = request.approvalRef();
        this.proposal = written;
    }

    @Override
    public UUID id() {
        return variationId;
    }

    @Override
    public String contractRef() {
        return contractRef;
    }

    VariationType type() {
        return type;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Money amount() {
        return new Money(amountPence);
    }

    String written() {
        return proposal;
    }

    @Override
    public Approval approval() {
        return approval;
    }

    @Override
    public long version() {
        return version;
    }
}
