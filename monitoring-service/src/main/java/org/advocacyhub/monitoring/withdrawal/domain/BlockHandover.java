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
 * day on the successor's, by calendar days, HALF_EVEN; both parts sum to the whole.
 *
 * @param from first day that is split, {@code to} the last
 * @param block the whole
 * @param ofPartner what the partner's instalments become
 * @param ofSuccessor what is added to the successor's
 */
public record BlockHandover(
        LocalDate from,
        LocalDate to,
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
     * @param effectiveOn first day without the partner
     * @return empty when nothing of the block falls into the rest of the year
     */
    public static Optional<BlockHandover> of(Agreed agreed, YearPlan year, LocalDate effectiveOn) {
        var from = agreed.from().isBefore(year.from()) ? year.from() : agreed.from();
        var to = agreed.to() == null || agreed.to().isAfter(year.to()) ? year.to() : agreed.to();
        if (agreed.annualBlock().isZero() || effectiveOn.isBefore(from) || effectiveOn.isAfter(to)) {
            return Optional.empty();
        }
        var instalments = new BlockOfPartner(
                List.of(new Subcontract(
                        agreed.lot(),
                        List.of(),
                        agreed.from(),
                        agreed.to(),
                        PaymentTerms.ARREARS_MONTHLY,
                        0,
                        agreed.annualBlock(),
                        Map.of())),
                List.of());
        var whole = sum(instalments, agreed.lot(), YearMonth.from(from), YearMonth.from(to));
        var days = List.of(ChronoUnit.DAYS.between(from, effectiveOn), ChronoUnit.DAYS.between(effectiveOn, to) + 1);
        var parts = Split.of(whole, days);
        return Optional.of(new BlockHandover(
                from,
                to,
                whole,
                parts.getFirst(),
                parts.getLast(),
                ofPartner(instalments, agreed.lot(), from, to, effectiveOn, parts.getFirst()),
                ofSuccessor(instalments, agreed.lot(), to, effectiveOn, parts.getLast())));
    }

    /** Earlier months stay as they were paid; the month of the withdrawal takes what is left of the part. */
    private static List<BlockChange> ofPartner(
            BlockOfPartner block, String lot, LocalDate from, LocalDate to, LocalDate effectiveOn, Money kept) {
        var month = YearMonth.from(effectiveOn);
        var before = sum(block, lot, YearMonth.from(from), month.minusMonths(1));
        var changes = new ArrayList<BlockChange>();
        changes.add(new BlockChange(lot, month, kept.minus(before), false));
        for (var later = month.plusMonths(1); !later.isAfter(YearMonth.from(to)); later = later.plusMonths(1)) {
            changes.add(new BlockChange(lot, later, Money.ZERO, false));
        }
        return changes;
    }

    /** Later months as the partner would have had them; the month of the withdrawal takes what is left of the part. */
    private static List<BlockChange> ofSuccessor(
            BlockOfPartner block, String lot, LocalDate to, LocalDate effectiveOn, Money moved) {
        var month = YearMonth.from(effectiveOn);
        var after = sum(block, lot, month.plusMonths(1), YearMonth.from(to));
        var changes = new ArrayList<BlockChange>();
        changes.add(new BlockChange(lot, month, moved.minus(after), true));
        for (var later = month.plusMonths(1); !later.isAfter(YearMonth.from(to)); later = later.plusMonths(1)) {
            changes.add(new BlockChange(lot, later, block.instalment(lot, later), true));
        }
        return changes;
    }

    private static Money sum(BlockOfPartner block, String lot, YearMonth from, YearMonth to) {
        var sum = Money.ZERO;
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            sum = sum.plus(block.instalment(lot, month));
        }
        return sum;
    }
}
