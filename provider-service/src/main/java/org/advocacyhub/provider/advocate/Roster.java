package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.advocacyhub.runtime.security.PartnerScope;

/** Who works for a partner, where, how much, and when not: what the capacity is counted by. */
@ApplicationScoped
public class Roster {

    /** Far more than the largest partner has; a list is always bounded. */
    private static final int AT_MOST = 1000;

    /**
     * One advocate.
     *
     * @param caseloadLimit ordinary cases that the advocate can work at once
     * @param patch districts; empty for anywhere
     */
    public record Listed(
            String advocateId, int caseloadLimit, int openCases, List<String> patch, List<Absence> absences) {}

    private final Advocates advocates;

    Roster(Advocates advocates) {
        this.advocates = advocates;
    }

    /** Those who are there, in the order of their ids. */
    @Transactional(TxType.MANDATORY)
    public List<Listed> of(PartnerScope scope, String partnerId) {
        return advocates.page(scope, partnerId, null, AT_MOST).stream()
                .filter(advocate -> advocate.leftOn() == null)
                .map(advocate -> new Listed(
                        advocate.key().advocateId(),
                        advocate.details().caseloadLimit(),
                        advocate.openCases(),
                        advocate.details().patch(),
                        advocate.absences()))
                .toList();
    }
}
