package org.advocacyhub.monitoring.payment.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.domain.BlockAndVolume;
import org.advocacyhub.monitoring.contract.domain.BlockAndVolume.Instalment;
import org.advocacyhub.monitoring.contract.domain.Fraction;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * What a partner's block comes to, month by month (domain.md F.5, F.9): twelfths of the year that sum to it; a month that a
 * sub-contract covers in part by its calendar days; what a withdrawal changed goes before both.
 */
public record BlockOfPartner(List<Subcontract> subcontracts, List<BlockChange> changes) {

    private static final int FIRST_MONTH = 4;

    public BlockOfPartner {
        subcontracts = List.copyOf(subcontracts);
        changes = List.copyOf(changes);
    }

    /** Every lot that has anything to do with a month. */
    Set<String> lots(YearMonth from, YearMonth to) {
        var held = subcontracts.stream()
                .filter(one -> Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                        .anyMatch(one::touches))
                .map(Subcontract::lot);
        var changed = changes.stream()
                .filter(change ->
                        !change.month().isBefore(from) && !change.month().isAfter(to))
                .map(BlockChange::lot);
        return Stream.concat(held, changed).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sub-contract of a lot that holds on the last day of a month on which any of the lot does. */
    Optional<Subcontract> of(String lot, YearMonth month) {
        return subcontracts.stream()
                .filter(one -> one.lot().equals(lot) && one.touches(month))
                .max((one, other) -> one.from().compareTo(other.from()));
    }

    /** The sub-contract that pays for a service type in a month. */
    Optional<Subcontract> paying(String serviceType, YearMonth month) {
        return subcontracts.stream()
                .filter(one -> one.serviceTypes().contains(serviceType) && one.touches(month))
                .min((one, other) -> one.lot().compareTo(other.lot()));
    }

    /** Whether there is something to state for a month, or (advance) for the quarter that begins with it. */
    public boolean isStated(boolean advance, YearMonth month) {
        return subcontracts.stream()
                .filter(one -> one.touches(month))
                .anyMatch(one -> !advance || one.terms() == PaymentTerms.ADVANCE_QUARTERLY);
    }

    /**
     * Days from a valid invoice to the payment (F.8): the fewest of the sub-contracts that hold in some months, or, when none does any
     * more, of those of before; empty without any.
     */
    public OptionalInt paymentDays(YearMonth from, YearMonth to) {
        var holding = subcontracts.stream()
                .filter(one -> Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                        .anyMatch(one::touches));
        var days = holding.mapToInt(Subcontract::days).min();
        return days.isPresent()
                ? days
                : subcontracts.stream().mapToInt(Subcontract::days).min();
    }

    /** The instalment of a lot for a month. Changes are in the order in which they were recorded. */
    public Money instalment(String lot, YearMonth month) {
        var agreed = subcontracts.stream()
                .filter(one -> one.lot().equals(lot))
                .map(one -> twelfth(one, month))
                .reduce(Money.ZERO, Money::plus);
        var amount = changes.stream()
                .filter(change -> change.lot().equals(lot) && change.month().equals(month) && !change.adds())
                .map(BlockChange::amount)
                .reduce(agreed, (_, later) -> later); // a lot may be given up bit by bit
        return changes.stream()
                .filter(change -> change.lot().equals(lot) && change.month().equals(month) && change.adds())
                .map(BlockChange::amount)
                .reduce(amount, Money::plus);
    }

    /** The instalments of a lot from one month to another. */
    Money instalments(String lot, YearMonth from, YearMonth to) {
        var sum = Money.ZERO;
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            sum = sum.plus(instalment(lot, month));
        }
        return sum;
    }

    private static Money twelfth(Subcontract subcontract, YearMonth month) {
        var held = subcontract.daysIn(month);
        if (held == 0) {
            return Money.ZERO;
        }
        var april = LocalDate.of(month.getYear(), FIRST_MONTH, 1);
        var from = month.getMonthValue() < FIRST_MONTH ? april.minusYears(1) : april;
        var whole = BlockAndVolume.monthly(
                        subcontract.annualBlock(), from, from.plusYears(1).minusDays(1))
                .stream()
                .filter(instalment -> instalment.month().equals(month))
                .map(Instalment::amount)
                .findFirst()
                .orElseThrow();
        return held == month.lengthOfMonth() ? whole : whole.times(new Fraction(held, month.lengthOfMonth()));
    }
}
