package org.advocacyhub.provider.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.independence.Screening.Naming;
import org.advocacyhub.runtime.security.PartnerScope;

/** Gives a case to an advocate who is independent, fit and has room, and keeps why that was right. */
@ApplicationScoped
public class NameAdvocate {

    private final Screening screening;
    private final Allocation allocation;

    NameAdvocate(Screening screening, Allocation allocation) {
        this.screening = screening;
        this.allocation = allocation;
    }

    /**
     * Takes one of the advocate's places; refuses with what to do about it.
     *
     * @param genderAskedFor null when the person doesn't mind
     * @param by who decides, as the token calls them
     */
    @Transactional(TxType.MANDATORY)
    public void handle(PartnerScope scope, Naming naming, String genderAskedFor, String by) {
        var independence = screening.require(scope, naming);
        var facts = naming.facts();
        var version = allocation.allocate(
                scope,
                naming.partnerId(),
                naming.advocateId(),
                new Allocation.Need(facts.serviceType(), facts.underEighteen(), genderAskedFor, facts.day()));
        screening.keep(naming, independence, version, by);
    }
}
