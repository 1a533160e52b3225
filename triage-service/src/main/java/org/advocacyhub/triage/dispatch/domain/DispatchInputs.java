package org.advocacyhub.triage.dispatch.domain;

import java.util.List;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Everything that a dispatch looks at, stored whole with its decision.
 *
 * @param partners with only the sub-contracts that name the type; the hub keeps all of its own, for it may step in
 * @param policyVersion version of the filters and keys
 */
public record DispatchInputs(Need need, List<Partner> partners, String policyVersion) {

    public static DispatchInputs of(Need need, List<Partner> partners) {
        return new DispatchInputs(
                need,
                partners.stream()
                        .map(partner -> partner.hub() ? partner : trimmed(partner, need.serviceType()))
                        .toList(),
                DispatchPolicy.VERSION);
    }

    private static Partner trimmed(Partner partner, ServiceType type) {
        return new Partner(
                partner.id(),
                partner.hub(),
                partner.status(),
                partner.capacity(),
                partner.openCases(),
                partner.offersPending(),
                partner.knowsPerson(),
                partner.subcontracts().stream()
                        .filter(under -> under.serviceTypes().contains(type))
                        .toList());
    }
}
