package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.monitoring.agreement.domain.ReturnState;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What other features may ask about the agreement on a return. */
@ApplicationScoped
public class StateOfReturn {

    private final AgreedReturns agreed;

    StateOfReturn(AgreedReturns agreed) {
        this.agreed = agreed;
    }

    /** How far it has come; a draft while nobody did anything with it. */
    @Transactional
    public ReturnState.Code of(String contractRef, Quarter quarter) {
        return agreed.of(contractRef, quarter)
                .map(agreement -> agreement.state().code())
                .orElse(ReturnState.Code.DRAFT);
    }
}
