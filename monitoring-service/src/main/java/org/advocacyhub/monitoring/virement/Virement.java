package org.advocacyhub.monitoring.virement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.Approvable;
import org.advocacyhub.monitoring.approval.Approval;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.virement.domain.Proposal;

/** Money to be moved between two lines. Once decided, it is never changed: an opposite one takes it back. */
@Entity
class Virement implements Approvable {

    @Id
    @Column(name = "virement_id")
    private UUID virementId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "from_line")
    private String fromLine;

    @Column(name = "to_line")
    private String toLine;

    @Column(name = "amount_pence")
    private long amountPence;

    @Column(name = "hour_hundredths")
    private long hourHundredths;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String reason;

    @Column(name = "community_override")
    private String communityOverride;

    private String evidence;

    @Embedded
    private Approval approval;

    @Version
    private long version;

    protected Virement() {}

    Virement(UUID virementId, String contractRef, Proposal proposal, String reason, Approval approval) {
        this.virementId = virementId;
        this.contractRef = contractRef;
        this.approval = approval;
        write(proposal, reason);
    }

    /** Puts other words in the place of those of the draft. */
    void write(Proposal proposal, String because) {
        this.fromLine = proposal.fromLine();
        this.toLine = proposal.toLine();
        this.amountPence = proposal.amount().pence();
        this.hourHundredths = proposal.hourHundredths();
        this.effectiveOn = proposal.effectiveOn();
        this.communityOverride = proposal.communityOverride();
        this.reason = because;
    }

    Proposal proposal() {
        return new Proposal(fromLine, toLine, new Money(amountPence), hourHundredths, effectiveOn, communityOverride);
    }

    /** Keeps what the lines looked like when it was submitted, as JSON. */
    void standsOn(String forecasts) {
        evidence = forecasts;
    }

    @Override
    public UUID id() {
        return virementId;
    }

    @Override
    public String contractRef() {
        return contractRef;
    }

    String reason() {
        return reason;
    }

    /** Null before it is submitted. */
    String evidence() {
        return evidence;
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
