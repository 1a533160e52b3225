package org.advocacyhub.referral.carryover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a case of the provider before was taken over: a row of the list that the hub ticks off. Written once. */
@Entity
class CarriedOverCase {

    @Id
    private UUID referralId;

    private byte[] previousReference;
    private String partnerId;
    private Instant takenOverAt;

    protected CarriedOverCase() {}

    UUID referralId() {
        return referralId;
    }

    /** Sealed with the referral's key. */
    byte[] previousReference() {
        return previousReference.clone();
    }

    /** Who was named to go on with it; null when nobody was. */
    String partnerId() {
        return partnerId;
    }

    Instant takenOverAt() {
        return takenOverAt;
    }
}
