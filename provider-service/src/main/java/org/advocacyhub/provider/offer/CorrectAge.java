package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.provider.advocate.FitnessBook;
import org.advocacyhub.provider.advocate.FitnessBook.Who;
import org.advocacyhub.provider.casework.AgeOfPerson;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * The age of the person was put right, so that A.15 asks for a DBS that covers work with children, or no longer does. An open offer is
 * answered by that from now on, and whoever works the referral's cases is looked at again.
 */
@ApplicationScoped
class CorrectAge {

    private static final EveryPartner ALL = new EveryPartner();

    private final Offers offers;
    private final AgeOfPerson ageOfPerson;
    private final FitnessBook fitness;
    private final Event<AgeCorrected> corrections;

    CorrectAge(Offers offers, AgeOfPerson ageOfPerson, FitnessBook fitness, Event<AgeCorrected> corrections) {
        this.offers = offers;
        this.ageOfPerson = ageOfPerson;
        this.fitness = fitness;
        this.corrections = corrections;
    }

    @Transactional(TxType.MANDATORY)
    void handle(AgeCorrected corrected) {
        if (corrected.offerId() != null) {
            // an acceptance that is under way is waited for here, so that its case is among those below
            offers.locked(ALL, corrected.offerId()).ifPresent(offer -> offer.ageIsPutRight(corrected.underEighteen()));
        }
        corrections.fire(
                corrected); // heard by the transfers, in this transaction; locked before their cases, as whoever
        // accepts one does
        for (var worked : ageOfPerson.corrected(ALL, corrected.referralId(), corrected.underEighteen())) {
            fitness.lookAgain(new Who(worked.partnerId(), worked.advocateId()));
        }
    }
}
