package org.advocacyhub.provider.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.provider.partner.domain.DataProtection.Agreed;
import org.advocacyhub.provider.partner.domain.DataProtectionRole;
import org.hibernate.annotations.Immutable;

/** What was agreed about data protection for a lot of a partner (domain.md H.1): never changed, a later one takes its place. */
@Entity
@Immutable
class DataArrangement {

    /** For which sub-contracts: those of a lot of a contract, whatever their days. */
    record Of(String partnerId, String contractRef, String lot) {}

    @Id
    private UUID id;

    private String partnerId;
    private String contractRef;
    private String lot;

    @Enumerated(EnumType.STRING)
    private DataProtectionRole role;

    private String reference;
    private LocalDate signedOn;
    private LocalDate reviewOn;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String agreedBy;
    private Instant agreedAt;

    protected DataArrangement() {}

    DataArrangement(UUID id, Of of, Agreed agreed, String agreedBy, Instant agreedAt) {
        this.id = id;
        this.partnerId = of.partnerId();
        this.contractRef = of.contractRef();
        this.lot = of.lot();
        this.role = agreed.role();
        this.reference = agreed.reference();
        this.signedOn = agreed.signedOn();
        this.reviewOn = agreed.reviewOn();
        this.validFrom = agreed.from();
        this.validTo = agreed.to();
        this.agreedBy = agreedBy;
        this.agreedAt = agreedAt;
    }

    ArrangementAgreed told() {
        return new ArrangementAgreed(
                partnerId, contractRef, lot, role.name(), reference, signedOn, reviewOn, validFrom, validTo, agreedAt);
    }

    UUID id() {
        return id;
    }

    Of of() {
        return new Of(partnerId, contractRef, lot);
    }

    Agreed agreed() {
        return new Agreed(role, reference, signedOn, reviewOn, validFrom, validTo);
    }

    String agreedBy() {
        return agreedBy;
    }

    Instant agreedAt() {
        return agreedAt;
    }
}
