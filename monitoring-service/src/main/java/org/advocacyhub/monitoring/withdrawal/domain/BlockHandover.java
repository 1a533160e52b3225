package org.advocacyhub.monitoring.withdrawal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.domain.Split;
import org.advocacyhub.monitoring.payment.domain.BlockChange;
import org.advocacyhub.monitoring.payment.domain.BlockOfPartner;
import org.advocacyhub.monitoring.payment.domain.PaymentTerms;
import org.advocacyhub.monitoring.payment.domain.Subcontract;

/**
 * How a block is split when a partner leaves (domain.md F.9, scenario S05): up to the day before it is the partner's, from the
 * day on the successor's, by calendar days, HALF_EVEN; both parts sum to the whole. Of a sub-contract that is given up in part
 * only that part is split; the rest stays the partner's, and all three sum to the whole.
 *
 * @param from first day that is split, {@code to} the last
 * @param whole the block of the sub-contract for these days
 * @param block what of it goes with what is given up: {@code kept} and {@code moved} together
 * @param ofPartner what the partner's instalments become
 * @param ofSuccessor what is added to the successor's
 */
public record BlockHandover(
        LocalDate from,
        LocalDate to,
        Money whole,
        Money block,
        Money kept,
        Money moved,
        List<BlockChange> ofPartner,
        List<BlockChange> ofSuccessor) {

    /**
     * What was agreed.
     *
     * @param from first day of the sub-contract
     * @param to last day as it was agreed before the withdrawal, null while open
     */
    public record Agreed(String lot, LocalDate from, LocalDate to, Money annualBlock) {}

    public BlockHandover {
        ofPartner = List.copyOf(ofPartner);
        ofSuccessor = List.copyOf(ofSuccessor);
    }

    /**
     * @param part what of the sub-contract is given up
     * @param before what earlier withdrawals of this lot made of the partner's instalments
     * @param effectiveOn first day without the partner
     * @return empty when nothing of the block falls into the rest of the year
     */
    public static Optional<BlockHandover> of(
            Agreed agreed, Part part, List<BlockChange> before, YearPlan year, LocalDate effectiveOn) {
        var from = agreed.from().isBefore(year.from()) ? year.from() : agreed.from();
        var to = agreed.to() == null || agreed.to().isAfter(year.to()) ? year.to() : agreed.to();
        if (agreed.annualBlock().isZero()
                || part.isNothing()
                || effectiveOn.isBefore(from)
                || effectiveOn.isAfter(to)) {
            return Optional.empty();
        }
        var days = List.of(ChronoUnit.DAYS.between(from, effectiveOn), ChronoUnit.DAYS.between(effectiveOn, to) + 1);
        return Optional.of(new Months(agreed, part, before, from, to).split(YearMonth.from(effectiveOn), days));
    }

    /** The instalments of the partner as they would have been, and what of each goes with the part. */
    private record Months(Agreed agreed, Part part, BlockOfPartner instalments, LocalDate from, LocalDate to) {

        Months(Agreed agreed, Part part, List<BlockChange> before, LocalDate from, LocalDate to) {
            this(agreed, part, new BlockOfPartner(List.of(subcontract(agreed)), own(agreed, before)), from, to);
        }

        private static List<BlockChange> own(Agreed agreed, List<BlockChange> before) {
            return before.stream()
                    .filter(change -> change.lot().equals(agreed.lot()) && !change.adds())
                    .toList();
        }

        private static Subcontract subcontract(Agreed agreed) {
            return new Subcontract(
                    agreed.lot(),
                    List.of(),
                    agreed.from(),
                    agreed.to(),
                    PaymentTerms.ARREARS_MONTHLY,
                    0,
                    agreed.annualBlock(),
                    Map.of());
        }

        /** Earlier months stay as they were paid; the month of the withdrawal takes what is left of each part. */
        BlockHandover split(YearMonth month, List<Long> days) {
            var whole = sum(YearMonth.from(from), YearMonth.from(to));
            var block = part.of(whole);
            var parts = Split.of(block, days);
            var moved = parts.getLast();
            var ofPartner = new ArrayList<BlockChange>();
            var ofSuccessor = new ArrayList<BlockChange>();
            var staysLater = Money.ZERO;
            var movesLater = Money.ZERO;
            for (var later = month.plusMonths(1); !later.isAfter(YearMonth.from(to)); later = later.plusMonths(1)) {
                var instalment = of(later);
                var moves = part.of(instalment);
                ofPartner.add(new BlockChange(agreed.lot(), later, instalment.minus(moves), false));
                ofSuccessor.add(new BlockChange(agreed.lot(), later, moves, true));
                staysLater = staysLater.plus(instalment).minus(moves);
                movesLater = movesLater.plus(moves);
            }
            var paid = sum(YearMonth.from(from), month.minusMonths(1));
            var stays = whole.minus(moved).minus(paid).minus(staysLater);
            ofPartner.addFirst(new BlockChange(agreed.lot(), month, stays, false));
            ofSuccessor.addFirst(new BlockChange(agreed.lot(), month, moved.minus(movesLater), true));
            return new BlockHandover(from, to, whole, block, parts.getFirst(), moved, ofPartner, ofSuccessor);
        }

        private Money of(YearMonth month) {
            return instalments.instalment(agreed.lot(), month);
        }

        private Money sum(YearMonth first, YearMonth last) {
            var sum = Money.ZERO;
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                sum = sum.plus(of(month));
            }
            return sum;
        }
    }
}
