package org.advocacyhub.triage.triagecase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The offers that triage made. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

    /** All offers of a referral in the order in which they were made. */
    public List<Offer> ofReferral(UUID referralId) {
        return list("referralId = ?1 order by attempt", referralId);
    }

    /** The offer that still holds a partner's place, if there is one. */
    public Optional<Offer> pending(UUID referralId) {
        return find("referralId = ?1 and state = ?2", referralId, Offer.State.OPEN)
                .firstResultOptional();
    }

    /**
     * An offer that another service speaks of.
     *
     * @throws IllegalStateException when triage never made it: the event is a dead letter
     */
    public Offer require(UUID offerId) {
        return findByIdOptional(offerId)
                .orElseThrow(() -> new IllegalStateException("triage never made the offer " + offerId));
    }
}
