package org.advocacyhub.provider.directory.domain;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What the directory is made of, as it holds on a day.
 *
 * @param places of partners, by partner
 * @param london the offset of London on that day
 */
public record Network(
        List<Contracted> contracted, List<Kind> kinds, Map<String, List<Place>> places, ZoneOffset london) {

    /**
     * One sub-contract of a partner.
     *
     * @param status the partner's: ACTIVE, PAUSED or SUSPENDED
     * @param districts codes of the Office for National Statistics; none: all of the contract's area
     */
    public record Contracted(
            String partnerId,
            String name,
            String status,
            List<String> serviceTypes,
            List<String> districts,
            List<String> specialisms) {}

    /**
     * One kind of advocacy (domain.md A.1.1).
     *
     * @param minimumAge null when the statute names none
     * @param routes the ways to be qualified for it (A.15), each units joined by {@code +}
     */
    public record Kind(String serviceType, String name, String description, Integer minimumAge, List<String> routes) {}
}
