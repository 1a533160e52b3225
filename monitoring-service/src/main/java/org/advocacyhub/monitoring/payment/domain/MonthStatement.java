package org.advocacyhub.monitoring.payment.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.payment.domain.HoursValue.Priced;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;

/**
 * What a partner is owed for a month in arrears (domain.md F.5, F.8): the instalment of its block, unless that was advanced,
 * and the hours above it. Hours are counted from the first day of the year each time, so that what was recorded late, taken
 * back or priced since the last statement stands in this one as a correction.
 */
public final class MonthStatement {

    private final BlockOfPartner block;
    private final YearMonth yearFrom;
    private final YearMonth yearTo;
    private final YearMonth month;
    private final HoursValue value;
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private MonthStatement(
            BlockOfPartner block, YearMonth yearFrom, YearMonth yearTo, YearMonth month, Map<String, Money> planned) {
        this.block = block;
        this.yearFrom = yearFrom;
        this.yearTo = yearTo;
        this.month = month;
        this.value = new HoursValue(block, planned);
    }

    /**
     * @param yearFrom first month of the contract year, {@code yearTo} the last
     * @param delivered hours of the year up to the end of the month
     * @param stated by lot, what earlier statements of the year said for hours above the block
     * @param planned by type, what an hour is worth where no price is agreed
     * @param blockOnly leaves hours above the block to a later statement
     */
    public static Draft draft(
            BlockOfPartner block,
            YearMonth yearFrom,
            YearMonth yearTo,
            YearMonth month,
            List<Delivered> delivered,
            Map<String, Money> stated,
            Map<String, Money> planned,
            boolean blockOnly) {
        var statement = new MonthStatement(block, yearFrom, yearTo, month, planned);
        var byLot = statement.byLot(delivered);
        for (var lot : block.lots(yearFrom, month)) {
            statement.instalment(lot);
            if (!blockOnly) {
                statement.hours(lot, byLot.getOrDefault(lot, List.of()), stated.getOrDefault(lot, Money.ZERO));
            }
        }
        return new Draft(statement.lines, Map.of(), statement.findings);
    }

    /**
     * What of a year that is over was recorded, taken back or priced since its last statement. Hours without a price wait for one.
     *
     * @param from first day of that year, {@code to} the last
     * @param month of the statement, in a later year
     * @param stated by lot, what statements said so far for hours above the block of that year
     */
    public static Draft corrections(
            BlockOfPartner block,
            LocalDate from,
            LocalDate to,
            YearMonth month,
            List<Delivered> delivered,
            Map<String, Money> stated,
            Map<String, Money> planned) {
        var statement = new MonthStatement(block, YearMonth.from(from), YearMonth.from(to), month, planned);
        var byLot = statement.byLot(delivered);
        for (var lot : block.lots(statement.yearFrom, statement.yearTo)) {
            var toDate = statement.price(lot, byLot.getOrDefault(lot, List.of())).stream()
                    .map(HoursValue.Priced::aboveAmount)
                    .reduce(Money.ZERO, Money::plus);
            statement.correct(lot, toDate.minus(stated.getOrDefault(lot, Money.ZERO)), from);
        }
        return new Draft(statement.lines, Map.of(), List.of());
    }

    private List<HoursValue.Priced> price(String lot, List<Delivered> delivered) {
        return value.price(lot, block.instalments(lot, yearFrom, yearTo), delivered);
    }

    private Map<String, List<Delivered>> byLot(List<Delivered> delivered) {
        var byLot = new HashMap<String, List<Delivered>>();
        for (var hours : delivered) {
            var paying = block.paying(hours.serviceType(), hours.month());
            if (paying.isPresent()) {
                byLot.computeIfAbsent(paying.get().lot(), _ -> new ArrayList<>())
                        .add(hours);
            } else if (hours.month().equals(month)) {
                lines.add(new StatementLine(
                                "",
                                What.NOT_CONTRACTED,
                                "F.1",
                                null,
                                hours.serviceType(),
                                hours.minutes(),
                                null,
                                Money.ZERO,
                                "No sub-contract of this month names the type; nothing is paid for it.")
                        .payingFrom(hours.paidFrom()));
            }
        }
        return byLot;
    }

    private void instalment(String lot) {
        var amount = block.instalment(lot, month);
        var advanced = block.of(lot, month)
                .filter(subcontract -> subcontract.terms() == PaymentTerms.ADVANCE_QUARTERLY)
                .isPresent();
        if (amount.isZero() || advanced) {
            return;
        }
        var moved = block.changes().stream()
                .anyMatch(change -> change.lot().equals(lot) && change.month().equals(month));
        lines.add(new StatementLine(
                lot,
                What.BLOCK,
                moved ? "F.9" : "F.5",
                Pot.BLOCK,
                null,
                null,
                null,
                amount,
                moved
                        ? "The instalment of the block for " + month + " after a partner withdrew, by calendar days."
                        : "The instalment of the block for " + month + ", paid whatever is delivered."));
    }

    private void hours(String lot, List<Delivered> delivered, Money stated) {
        var toDate = Money.ZERO;
        var now = Money.ZERO;
        for (var priced : price(lot, delivered)) {
            toDate = toDate.plus(priced.aboveAmount());
            if (priced.above() > 0 && priced.price() == null) {
                missing(lot, priced);
            }
            if (priced.hours().month().equals(month)) {
                now = now.plus(priced.aboveAmount());
                explain(lot, priced);
            }
        }
        correct(lot, toDate.minus(stated).minus(now), null);
    }

    private void correct(String lot, Money correction, LocalDate forYear) {
        if (!correction.isZero()) {
            lines.add(new StatementLine(
                    lot,
                    What.CORRECTION,
                    "F.5",
                    Pot.VARIABLE,
                    null,
                    null,
                    null,
                    correction,
                    "Hours above the block of earlier months that were recorded, taken back or priced since.",
                    forYear,
                    null,
                    null));
        }
    }

    private void explain(String lot, Priced priced) {
        var hours = priced.hours();
        if (priced.inBlock() > 0) {
            lines.add(new StatementLine(
                            lot,
                            What.HOURS_IN_BLOCK,
                            "F.5",
                            Pot.BLOCK,
                            hours.serviceType(),
                            priced.inBlock(),
                            priced.price(),
                            Money.ZERO,
                            "Hours that the block of the year pays for already.")
                    .payingFrom(hours.paidFrom()));
        }
        if (priced.above() > 0 && priced.price() != null) {
            lines.add(new StatementLine(
                            lot,
                            What.HOURS_ABOVE_BLOCK,
                            "F.5",
                            Pot.VARIABLE,
                            hours.serviceType(),
                            priced.above(),
                            priced.price(),
                            priced.aboveAmount(),
                            "Hours above the block of the year at the price of an hour.")
                    .payingFrom(hours.paidFrom()));
        }
    }

    private void missing(String lot, Priced priced) {
        var type = priced.hours().serviceType();
        var field = "subcontracts[" + lot + "].rates[" + type + "]";
        if (findings.stream().noneMatch(finding -> finding.field().equals(field))) {
            findings.add(new Finding(
                    field,
                    "spot-price-missing",
                    "There are hours of " + type + " above the block and no price of an hour is agreed:"
                            + " agree one with the partner, or issue the block alone (F.5, S16)."));
        }
    }
}
