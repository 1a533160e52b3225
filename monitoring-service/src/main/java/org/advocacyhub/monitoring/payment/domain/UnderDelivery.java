package org.advocacyhub.monitoring.payment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;

/**
 * A block of which too little was delivered is paid by what was delivered, where the contract says so (domain.md F.5, ADR 0078):
 * by the year and lot, with the statement of the last month of the partner's sub-contract in it; what is recorded later gives
 * back in the next one. Only months in arrears count, and their hours: what was advanced is recovered by F.8 already.
 */
public final class UnderDelivery {

    private static final int WHOLE = 100;

    private final BlockOfPartner block;
    private final HoursValue value;
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private UnderDelivery(BlockOfPartner block, Map<String, Money> planned) {
        this.block = block;
        this.value = new HoursValue(block, planned);
    }

    /**
     * @param from first day of the contract year that is settled, {@code to} the last
     * @param stated month of the statement
     * @param below percent of the block below which too little was delivered, as it holds in a month; 0: none is taken back
     * @param delivered hours of the year
     * @param takenBack by lot, what earlier statements took back of the year
     * @param planned by type, what an hour is worth where no price is agreed
     */
    public static Draft draft(
            BlockOfPartner block,
            LocalDate from,
            LocalDate to,
            YearMonth stated,
            ToIntFunction<YearMonth> below,
            List<Delivered> delivered,
            Map<String, Money> takenBack,
            Map<String, Money> planned) {
        var settled = new UnderDelivery(block, planned);
        for (var lot : block.lots(YearMonth.from(from), YearMonth.from(to))) {
            var held = held(block, lot, YearMonth.from(from), YearMonth.from(to));
            if (!held.isEmpty() && !stated.isBefore(held.getLast())) {
                var months = held.stream()
                        .filter(month -> isInArrears(block, lot, month) && below.applyAsInt(month) > 0)
                        .collect(Collectors.toCollection(TreeSet::new));
                var threshold = months.isEmpty() ? 0 : below.applyAsInt(months.getLast());
                settled.settle(lot, from, months, threshold, delivered, takenBack.getOrDefault(lot, Money.ZERO));
            }
        }
        return new Draft(settled.lines, Map.of(), settled.findings);
    }

    private static List<YearMonth> held(BlockOfPartner block, String lot, YearMonth from, YearMonth to) {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .filter(month -> block.of(lot, month).isPresent())
                .toList();
    }

    private static boolean isInArrears(BlockOfPartner block, String lot, YearMonth month) {
        return block.of(lot, month)
                .filter(subcontract -> subcontract.terms() == PaymentTerms.ARREARS_MONTHLY)
                .isPresent();
    }

    private void settle(
            String lot,
            LocalDate yearFrom,
            Set<YearMonth> months,
            int threshold,
            List<Delivered> delivered,
            Money takenBack) {
        var paid = months.stream().map(month -> block.instalment(lot, month)).reduce(Money.ZERO, Money::plus);
        var worth = Money.ZERO;
        var minutes = 0L;
        for (var hours : delivered) {
            if (months.contains(hours.month()) && isOf(lot, hours)) {
                worth = worth.plus(worth(lot, hours));
                minutes += hours.minutes();
            }
        }
        var owedBack = isTooLittle(worth, paid, threshold) ? paid.minus(worth) : Money.ZERO;
        var now = takenBack.minus(owedBack);
        if (!now.isZero()) {
            lines.add(new StatementLine(
                    lot,
                    What.CLAWBACK,
                    "F.5",
                    Pot.CLAWBACK,
                    null,
                    minutes,
                    null,
                    now,
                    words(paid, worth, threshold, owedBack, takenBack),
                    yearFrom,
                    null,
                    null));
        }
    }

    private static boolean isTooLittle(Money worth, Money paid, int threshold) {
        return Math.multiplyExact(worth.pence(), WHOLE) < Math.multiplyExact(paid.pence(), threshold);
    }

    private static String words(Money paid, Money worth, int threshold, Money owedBack, Money takenBack) {
        var share = paid.isZero()
                ? ""
                : ", "
                        + BigDecimal.valueOf(worth.pence())
                                .multiply(BigDecimal.valueOf(WHOLE))
                                .divide(BigDecimal.valueOf(paid.pence()), 2, RoundingMode.DOWN)
                                .toPlainString()
                        + "% of it";
        var delivered = "Of the block of the year paid in arrears, " + paid + ", hours worth " + worth
                + " were delivered" + share + ". ";
        var rule = owedBack.isZero()
                ? "That is not below the agreed " + threshold + "%: nothing is taken back"
                : "That is below the agreed " + threshold + "%, so the block is paid by what was delivered: " + paid
                        + " - " + worth + " = " + owedBack + " is taken back";
        return delivered + rule + (takenBack.isZero() ? "." : "; " + takenBack + " of it was before.");
    }

    private boolean isOf(String lot, Delivered hours) {
        return block.paying(hours.serviceType(), hours.month())
                .filter(subcontract -> subcontract.lot().equals(lot))
                .isPresent();
    }

    private Money worth(String lot, Delivered hours) {
        var amount = value.worth(lot, hours);
        var field = "subcontracts[" + lot + "].rates[" + hours.serviceType() + "]";
        if (amount.isEmpty()
                && findings.stream().noneMatch(finding -> finding.field().equals(field))) {
            findings.add(new Finding(
                    field,
                    "spot-price-missing",
                    "Whether too little was delivered can't be said: agree the price of an hour of "
                            + hours.serviceType() + " with the partner (F.5)."));
        }
        return amount.orElse(Money.ZERO);
    }
}
