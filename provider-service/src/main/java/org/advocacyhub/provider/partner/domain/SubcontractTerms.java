package org.advocacyhub.provider.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the rules have to know of a sub-contract (domain.md F.1).
 *
 * @param from first day
 * @param to last day, or null while it is open
 */
public record SubcontractTerms(
        String contractRef, String lot, List<String> serviceTypes, LocalDate from, LocalDate to, Money money) {

    /**
     * Rates and payment (F.8).
     *
     * @param days days from a valid invoice to payment
     * @param annualBlockPence the partner's share of the block a year; null when there is none
     */
    public record Money(PaymentTerms paymentTerms, int days, Long annualBlockPence, List<Rate> rates) {

        /** The terms where nothing else is agreed. */
        public static final Money DEFAULT = new Money(PaymentTerms.ARREARS_MONTHLY, 30, null, List.of());

        /** What is paid on the first day of a quarter, in pence rounded down; absent with payment in arrears. */
        public OptionalLong quarterlyAdvancePence() {
            return paymentTerms == PaymentTerms.ADVANCE_QUARTERLY && annualBlockPence != null
                    ? OptionalLong.of(annualBlockPence / 4)
                    : OptionalLong.empty();
        }
    }

    /** What an hour costs, in pence. */
    public record Rate(String serviceType, int pencePerHour) {}

    boolean endsBeforeItStarts() {
        return to != null && to.isBefore(from);
    }

    boolean overlaps(SubcontractTerms other) {
        return contractRef.equals(other.contractRef)
                && lot.equals(other.lot)
                && (to == null || !to.isBefore(other.from))
                && (other.to == null || !other.to.isBefore(from));
    }

    /** Whether money that was agreed up to a day stays as it was: same start, same money, not ended before that day. */
    boolean keeps(SubcontractTerms before, LocalDate yesterday) {
        var until = Optional.ofNullable(before.to)
                .filter(end -> end.isBefore(yesterday))
                .orElse(yesterday);
        return contractRef.equals(before.contractRef)
                && lot.equals(before.lot)
                && from.equals(before.from)
                && Objects.equals(money, before.money)
                && (to == null || !to.isBefore(until));
    }
}
