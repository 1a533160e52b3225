package org.advocacyhub.monitoring.spend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;

/** Money spent on a line on a day. Never changed: a mistake is put right by an opposite entry. */
@Entity
@Table(name = "spend_entry")
class SpendEntry {

    /** What it was paid for (domain.md F.5). */
    enum Kind {
        BLOCK,
        VARIABLE
    }

    @Id
    @Column(name = "spend_id")
    private UUID spendId;

    @Column(name = "contract_ref")
    private String contractRef;

    private String line;

    @Column(name = "incurred_on")
    private LocalDate incurredOn;

    @Column(name = "amount_pence")
    private long amountPence;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "spot_order_id")
    private UUID spotOrderId;

    protected SpendEntry() {}

    SpendEntry(
            UUID spendId,
            String contractRef,
            String line,
            LocalDate incurredOn,
            Money amount,
            Kind kind,
            String note,
            Instant recordedAt,
            UUID spotOrderId) {
        this.spendId = spendId;
        this.contractRef = contractRef;
        this.line = line;
        this.incurredOn = incurredOn;
        this.amountPence = amount.pence();
        this.kind = kind;
        this.note = note;
        this.recordedAt = recordedAt;
        this.spotOrderId = spotOrderId;
    }

    UUID spendId() {
        return spendId;
    }

    String contractRef() {
        return contractRef;
    }

    String line() {
        return line;
    }

    LocalDate incurredOn() {
        return incurredOn;
    }

    Money amount() {
        return new Money(amountPence);
    }

    Kind kind() {
        return kind;
    }

    String note() {
        return note;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** The spot order that it pays; null for anything else. */
    UUID spotOrderId() {
        return spotOrderId;
    }
}
