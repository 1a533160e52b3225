package org.advocacyhub.provider.partner.domain;

import java.util.List;

/**
 * For what, and where, a partner is contracted.
 *
 * @param districts GSS codes; empty for the whole area of the contract
 */
public record Territory(List<String> serviceTypes, List<String> districts) {

    /** @param district null while nobody knows it: it may be any of them */
    public boolean covers(String serviceType, String district) {
        return serviceTypes.contains(serviceType)
                && (districts.isEmpty() || district == null || districts.contains(district));
    }
}
