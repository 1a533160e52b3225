package org.advocacyhub.provider.partner;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.provider.partner.domain.SubcontractRules.Span;

/**
 * What a partner is contracted for (domain.md F.1).
 *
 * @param shareBasisPoints contracted share of the lot, 10000 = all
 * @param validFrom first day
 * @param validTo last day, null while open
 */
@Embeddable
record Subcontract(
        String contractRef,
        String lot,
        List<String> serviceTypes,
        List<String> districts,
        List<String> specialisms,
        int shareBasisPoints,
        LocalDate validFrom,
        LocalDate validTo) {

    Span span() {
        return new Span(contractRef, lot, validFrom, validTo);
    }

    PartnerEvent.Subcontract told() {
        return new PartnerEvent.Subcontract(
                contractRef, lot, serviceTypes, districts, specialisms, shareBasisPoints, validFrom, validTo);
    }
}
