package org.advocacyhub.provider.partner;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.provider.partner.domain.GivenUp;
import org.advocacyhub.provider.partner.domain.PaymentTerms;
import org.advocacyhub.provider.partner.domain.SubcontractTerms;
import org.advocacyhub.provider.partner.domain.SubcontractTerms.Money;
import org.advocacyhub.provider.partner.domain.SubcontractTerms.Rate;
import org.advocacyhub.provider.partner.domain.Territory;

/**
 * What a partner is contracted for (domain.md F.1).
 *
 * @param shareBasisPoints contracted share of the lot, 10000 = all
 * @param validFrom first day
 * @param validTo last day, null while open
 * @param paymentDays days from a valid invoice to payment
 * @param annualBlockPence share of the block a year, null when there is none
 * @param ratedTypes service types with a rate of their own
 * @param hourlyPence their rates, in the same order
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
        LocalDate validTo,
        @Enumerated(EnumType.STRING) PaymentTerms paymentTerms,
        int paymentDays,
        Long annualBlockPence,
        List<String> ratedTypes,
        List<Integer> hourlyPence) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean isOverBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Its districts that are among these; all of its own when none are named. */
    List<String> districtsAmong(Set<String> named) {
        return districts.stream()
                .filter(district -> named.isEmpty() || named.contains(district))
                .toList();
    }

    Territory territory() {
        return new Territory(serviceTypes, districts);
    }

    GivenUp givenUp(List<String> leaving, boolean whole) {
        return new GivenUp(
                contractRef,
                lot,
                serviceTypes,
                leaving,
                specialisms,
                whole,
                shareBasisPoints,
                validFrom,
                validTo,
                annualBlockPence);
    }

    /** The same up to an earlier last day. */
    Subcontract until(LocalDate last) {
        return with(districts, validFrom, last);
    }

    /** The same for fewer districts, from a day on unless it begins later. */
    Subcontract restFrom(LocalDate on, List<String> rest) {
        return with(rest, validFrom.isBefore(on) ? on : validFrom, validTo);
    }

    private Subcontract with(List<String> where, LocalDate from, LocalDate to) {
        return new Subcontract(
                contractRef,
                lot,
                serviceTypes,
                where,
                specialisms,
                shareBasisPoints,
                from,
                to,
                paymentTerms,
                paymentDays,
                annualBlockPence,
                ratedTypes,
                hourlyPence);
    }

    /** What the rules have to know. */
    SubcontractTerms terms() {
        return new SubcontractTerms(contractRef, lot, serviceTypes, validFrom, validTo, money());
    }

    Money money() {
        return new Money(paymentTerms, paymentDays, annualBlockPence, rates());
    }

    private List<Rate> rates() {
        return IntStream.range(0, ratedTypes.size())
                .mapToObj(index -> new Rate(ratedTypes.get(index), hourlyPence.get(index)))
                .toList();
    }

    PartnerEvent.Subcontract told() {
        return new PartnerEvent.Subcontract(
                contractRef,
                lot,
                serviceTypes,
                districts,
                specialisms,
                shareBasisPoints,
                validFrom,
                validTo,
                paymentTerms.name(),
                paymentDays,
                annualBlockPence,
                rates().isEmpty()
                        ? null
                        : rates().stream()
                                .map(rate -> new PartnerEvent.Rate(rate.serviceType(), rate.pencePerHour()))
                                .toList());
    }
}
