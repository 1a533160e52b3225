package org.advocacyhub.provider.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;

/** Refuses what a partner registers of a contract that is not its own, of a case that never was, or of a day to come. */
@ApplicationScoped
class About {

    private final Partners partners;
    private final RecordOnCase cases;
    private final Clock clock;

    About(Partners partners, RecordOnCase cases, Clock clock) {
        this.partners = partners;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param caseId null where it is about no case */
    @Transactional(TxType.MANDATORY)
    void check(OnlyPartner scope, String contractRef, UUID caseId, LocalDate receivedOn) {
        if (receivedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("receivedOn", "in-the-future", "The day lies in the future.");
        }
        if (!partners.contracts(scope, scope.partnerId()).contains(contractRef)) {
            throw Refusal.invalid(
                    "contractRef", "not-contracted", "Name a contract of which you have, or had, a sub-contract.");
        }
        if (caseId != null) {
            cases.requireOnceHeld(scope, caseId);
        }
    }
}
