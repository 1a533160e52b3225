package org.advocacyhub.provider.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseAdvocate;
import org.advocacyhub.provider.independence.Screening;
import org.advocacyhub.provider.independence.Screening.Kept;
import org.advocacyhub.runtime.security.PartnerScope;

/** Reads who was named for a case, and why that was right. */
@ApplicationScoped
class ReadNaming {

    private final CaseAdvocate cases;
    private final Screening screening;

    ReadNaming(CaseAdvocate cases, Screening screening) {
        this.cases = cases;
        this.screening = screening;
    }

    @Transactional
    List<Kept> of(PartnerScope scope, UUID caseId) {
        var found = cases.one(scope, caseId);
        return screening.kept(scope, found.partnerId(), found.offerId());
    }
}
