package org.advocacyhub.monitoring.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.advocacyhub.monitoring.contract.domain.BlockAndVolume;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.LinePostings.LinePot;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What pays for each line of a year, and what it has paid so far (domain.md F.5).
 *
 * @param total all lines together; hours bought are counted only where every line has a price
 */
record PotsView(String contractRef, LocalDate from, LocalDate to, List<LineView> lines, List<PotView> total) {

    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final List<Pot> POTS = List.of(Pot.BLOCK, Pot.VARIABLE, Pot.SPOT);

    /**
     * A line.
     *
     * @param pricePerHour what an hour above the block costs; absent when none is agreed
     * @param aboveBlock hours delivered above the block
     */
    @Schema(name = "PotsLineView")
    record LineView(String line, String pricePerHour, List<PotView> pots, AboveBlockView aboveBlock) {}

    /**
     * A pot.
     *
     * @param allotted what it holds for the year
     * @param left allotted less spent and committed
     * @param hoursBought what it buys at the price, two decimals
     * @param hoursDrawn hours delivered that it pays for
     */
    record PotView(
            Pot pot,
            @Schema(examples = "508000.00") String allotted,
            String spent,
            String committed,
            String left,
            @Schema(examples = "16933.33") String hoursBought,
            String hoursDrawn) {}

    /**
     * Hours above the block and what they come to.
     *
     * @param amount absent without a price
     * @param finding spot-price-missing when there are such hours and no price (scenario S16)
     */
    record AboveBlockView(String hours, String amount, String finding) {}

    /** Where the books of a year stand. */
    record Balances(
            Map<LinePot, Long> allotted,
            Map<LinePot, Long> available,
            Map<LinePot, Long> committed,
            Map<LinePot, Long> spent,
            Map<LinePot, Long> drawn) {

        static Balances of(Function<Book, Map<LinePot, Long>> read) {
            return new Balances(
                    read.apply(Book.FUNDING),
                    read.apply(Book.AVAILABLE),
                    read.apply(Book.COMMITTED),
                    read.apply(Book.SPENT),
                    read.apply(Book.DRAWN));
        }

        private PotView pot(Pot pot, Function<Map<LinePot, Long>, Long> sum, BigDecimal hours) {
            return new PotView(
                    pot,
                    new Money(-sum.apply(allotted)).toString(),
                    new Money(sum.apply(spent)).toString(),
                    new Money(sum.apply(committed)).toString(),
                    new Money(sum.apply(available)).toString(),
                    hours == null
                            ? null
                            : hours.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                    hours(sum.apply(drawn)));
        }
    }

    static PotsView of(
            String contractRef, YearPlan year, Balances balances, Function<BudgetLine, Optional<Money>> priceOf) {
        var lines = new ArrayList<LineView>();
        for (var line : year.lines()) {
            var price = priceOf.apply(line).orElse(null);
            var pots = POTS.stream()
                    .map(pot -> balances.pot(
                            pot,
                            book -> book.getOrDefault(new LinePot(line.line(), pot), 0L),
                            bought(line, pot, price)))
                    .toList();
            lines.add(new LineView(
                    line.line(), price == null ? null : price.toString(), pots, aboveBlock(line, balances, price)));
        }
        var total = POTS.stream()
                .map(pot -> balances.pot(pot, book -> sum(book, pot), bought(year, pot, priceOf)))
                .toList();
        return new PotsView(contractRef, year.from(), year.to(), List.copyOf(lines), total);
    }

    private static AboveBlockView aboveBlock(BudgetLine line, Balances balances, Money price) {
        var minutes = balances.drawn().getOrDefault(new LinePot(line.line(), Pot.VARIABLE), 0L)
                + balances.drawn().getOrDefault(new LinePot(line.line(), Pot.SPOT), 0L);
        var amount = price == null ? null : BlockAndVolume.priceOf(minutes, price);
        return new AboveBlockView(
                hours(minutes),
                amount == null ? null : amount.toString(),
                minutes > 0 && price == null ? "spot-price-missing" : null);
    }

    private static BigDecimal bought(BudgetLine line, Pot pot, Money price) {
        if (price == null || pot == Pot.SPOT) {
            return null;
        }
        var amount = pot == Pot.BLOCK ? BlockAndVolume.block(line) : BlockAndVolume.variablePool(line);
        return BigDecimal.valueOf(amount.pence()).divide(BigDecimal.valueOf(price.pence()), 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal bought(YearPlan year, Pot pot, Function<BudgetLine, Optional<Money>> priceOf) {
        var sum = BigDecimal.ZERO;
        for (var line : year.lines()) {
            var hours = bought(line, pot, priceOf.apply(line).orElse(null));
            if (hours == null) {
                return null;
            }
            sum = sum.add(hours);
        }
        return sum;
    }

    private static long sum(Map<LinePot, Long> book, Pot pot) {
        return book.entrySet().stream()
                .filter(balance -> balance.getKey().pot() == pot)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(MINUTES_OF_AN_HOUR), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
