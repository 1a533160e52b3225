package org.advocacyhub.provider.partner.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What is given up of a sub-contract (domain.md F.9).
 *
 * @param districts GSS codes that are given up; empty where a sub-contract for the whole area ends
 * @param whole whether nothing of the sub-contract remains
 * @param shareBasisPoints as agreed for the whole sub-contract
 * @param to the last day that was agreed before; null while open
 * @param annualBlockPence as agreed for the whole sub-contract; null when there is none
 */
public record GivenUp(
        String contractRef,
        String lot,
        List<String> serviceTypes,
        List<String> districts,
        List<String> specialisms,
        boolean whole,
        int shareBasisPoints,
        LocalDate from,
        LocalDate to,
        Long annualBlockPence) {

    /** A case of a sub-contract that ends belongs to it wherever the person is. */
    boolean covers(String serviceType, String district) {
        return whole
                ? serviceTypes.contains(serviceType)
                : new Territory(serviceTypes, districts).covers(serviceType, district);
    }
}
