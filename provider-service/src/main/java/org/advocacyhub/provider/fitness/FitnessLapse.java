package org.advocacyhub.provider.fitness;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.AdvocateFitnessLapsed;
import org.advocacyhub.provider.advocate.FitnessBook.Who;
import org.advocacyhub.provider.casework.AdvocatesCases.Worked;

/** A case whose advocate is not fit for it any more: what was found, when, and when it was over. */
@Entity
class FitnessLapse {

    /** What the matrix said: since when, for which coded reasons, by which version. */
    record Finding(LocalDate lapsedOn, List<String> reasons, String tableVersion) {}

    @Id
    private UUID id;

    private UUID caseId;
    private UUID referralId;
    private String partnerId;
    private String advocateId;
    private String serviceType;
    private String tableVersion;
    private LocalDate lapsedOn;
    private List<String> reasons;
    private Instant raisedAt;
    private Instant overAt;

    protected FitnessLapse() {}

    FitnessLapse(UUID id, Who who, Worked worked, Finding finding, Instant raisedAt) {
        this.id = id;
        this.caseId = worked.caseId();
        this.referralId = worked.referralId();
        this.partnerId = who.partnerId();
        this.advocateId = who.advocateId();
        this.serviceType = worked.serviceType();
        this.tableVersion = finding.tableVersion();
        this.lapsedOn = finding.lapsedOn();
        this.reasons = List.copyOf(finding.reasons());
        this.raisedAt = raisedAt;
    }

    /** The advocate is fit again, or has nothing to do with the case any more. */
    void over(Instant at) {
        overAt = at;
    }

    AdvocateFitnessLapsed told() {
        return new AdvocateFitnessLapsed(
                referralId, caseId, partnerId, advocateId, raisedAt, serviceType, lapsedOn, reasons);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID referralId() {
        return referralId;
    }

    String partnerId() {
        return partnerId;
    }

    String advocateId() {
        return advocateId;
    }

    String serviceType() {
        return serviceType;
    }

    String tableVersion() {
        return tableVersion;
    }

    LocalDate lapsedOn() {
        return lapsedOn;
    }

    List<String> reasons() {
        return reasons;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant overAt() {
        return overAt;
    }
}
