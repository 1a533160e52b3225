package org.advocacyhub.monitoring.payment.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * The money of a sub-contract, as provider-service tells it (domain.md F.8).
 *
 * @param to last day, null while open
 * @param days days from a valid invoice to payment
 * @param annualBlock the partner's share of the block a year; nothing when there is none
 * @param rates what an hour above the block costs, by service type
 */
public record Subcontract(
        String lot,
        List<String> serviceTypes,
        LocalDate from,
        LocalDate to,
        PaymentTerms terms,
        int days,
        Money annualBlock,
        Map<String, Money> rates) {

    public Subcontract {
        serviceTypes = List.copyOf(serviceTypes);
        rates = Map.copyOf(rates);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean touches(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth()) && (to == null || !to.isBefore(month.atDay(1)));
    }

    /** Days of a month on which it holds. */
    long daysIn(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(this::holdsOn)
                .count();
    }
}
