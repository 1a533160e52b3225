package org.advocacyhub.triage.dispatch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Everything that a dispatch looks at, stored whole with its decision.
 *
 * @param partners with only the sub-contracts that name the type; the hub keeps all of its own, for it may step in
 * @param policyVersion version of the filters and keys
 * @param conflicts what is known of ties (A.13); null in decisions of the first reading, which screened nobody
 * @param neighbours districts (GSS codes) adjacent to the referral's; null likewise
 * @param carriedOverTo partner that was named to go on with a case of the provider before (CO-02); null when none was
 */
public record DispatchInputs(
        Need need,
        List<Partner> partners,
        String policyVersion,
        ConflictFacts conflicts,
        Set<String> neighbours,
        String carriedOverTo) {

    /** Of a referral for which nobody is named. */
    public static DispatchInputs of(
            Need need, List<Partner> partners, ConflictFacts conflicts, Set<String> neighbours) {
        return new DispatchInputs(
                need,
                partners.stream()
                        .map(partner -> trimmed(partner, need.serviceType(), need.dispatchOn()))
                        .toList(),
                DispatchPolicy.VERSION,
                conflicts,
                new TreeSet<>(neighbours),
                null);
    }

    /** The same with the partner that is asked first if it can be; null for none. */
    public DispatchInputs carriedOverTo(String partnerId) {
        return new DispatchInputs(need, partners, policyVersion, conflicts, neighbours, partnerId);
    }

    /** Decided before conflicts and adjacent districts were looked at: computed again without them, as it was. */
    boolean isOfFirstReading() {
        return conflicts == null;
    }

    private static Partner trimmed(Partner partner, ServiceType type, LocalDate day) {
        return new Partner(
                partner.id(),
                partner.hub(),
                partner.status(),
                partner.capacity(),
                partner.openCases(),
                partner.offersPending(),
                partner.knowsPerson(),
                partner.hub()
                        ? partner.subcontracts()
                        : partner.subcontracts().stream()
                                .filter(under -> under.serviceTypes().contains(type))
                                .toList(),
                partner.worksIn() == null ? Partner.worksIn(partner.subcontracts(), day) : partner.worksIn());
    }
}
