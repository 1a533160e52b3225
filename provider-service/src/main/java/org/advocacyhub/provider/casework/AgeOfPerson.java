package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Whether a case is about somebody under 18, when it is known better than it was with the offer (domain.md A.15). */
@ApplicationScoped
public class AgeOfPerson {

    /** An advocate with such a case. */
    public record WorkedBy(String partnerId, String advocateId) {}

    private final EntityManager entities;

    AgeOfPerson(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The cases of a referral say it from now on, closed ones too: they may be taken up again.
     *
     * @param underEighteen null when the age is not known
     * @return who works one that said otherwise
     */
    @Transactional(TxType.MANDATORY)
    public List<WorkedBy> corrected(EveryPartner scope, UUID referralId, Boolean underEighteen) {
        return ScopedSelect.from(AdvocacyCase.class, "assignment.partnerId", scope)
                .with("origin.referralId", referralId)
                .inOrderOf("id", null)
                .allLocked(entities)
                .stream()
                .filter(found -> found.ageIsPutRight(underEighteen))
                .filter(found -> !found.isClosed() && found.advocateId() != null)
                .map(found -> new WorkedBy(found.partnerId(), found.advocateId()))
                .toList();
    }
}
