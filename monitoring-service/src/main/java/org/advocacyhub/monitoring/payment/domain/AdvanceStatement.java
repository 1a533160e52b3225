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
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;

/**
 * What a small organisation is paid on the first day of a quarter (domain.md F.8, scenario S23): a quarter of its block, less
 * what it was advanced before and has not delivered. What is outstanding afterwards is one quarter, never more.
 */
public final class AdvanceStatement {

    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * What earlier advances have come to.
     *
     * @param outstanding by lot, advanced and not earned when the last advance was stated
     * @param earned by lot, what was earned of advances of the year so far
     */
    public record Standing(Map<String, Money> outstanding, Map<String, Money> earned) {}

    private final BlockOfPartner block;
    private final LocalDate firstDay;
    private final HoursValue value;
    private final List<StatementLine> lines = new ArrayList<>();
    private final Map<String, Money> earnedNow = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private AdvanceStatement(BlockOfPartner block, LocalDate firstDay, Map<String, Money> planned) {
        this.block = block;
        this.firstDay = firstDay;
        this.value = new HoursValue(block, planned);
    }

    /**
     * @param firstDay of the quarter that is advanced
     * @param yearFrom first month of the contract year that the quarter before lies in
     * @param delivered hours from then to the day before the quarter
     * @param planned by type, what an hour is worth where no price is agreed
     */
    public static Draft draft(
            BlockOfPartner block,
            LocalDate firstDay,
            YearMonth yearFrom,
            List<Delivered> delivered,
            Standing standing,
            Map<String, Money> planned) {
        var statement = new AdvanceStatement(block, firstDay, planned);
        var until = YearMonth.from(firstDay).minusMonths(1);
        for (var lot : block.lots(yearFrom, YearMonth.from(firstDay))) {
            statement.advance(lot);
            var outstanding = standing.outstanding().getOrDefault(lot, Money.ZERO);
            var before = standing.earned().getOrDefault(lot, Money.ZERO);
            if (!outstanding.isZero() || !before.isZero()) {
                statement.reconcile(lot, yearFrom, until, delivered, outstanding, before);
            }
        }
        return new Draft(statement.lines, statement.earnedNow, statement.findings);
    }

    private void advance(String lot) {
        var month = YearMonth.from(firstDay);
        var advanced = block.of(lot, month)
                .filter(subcontract -> subcontract.terms() == PaymentTerms.ADVANCE_QUARTERLY)
                .filter(subcontract -> subcontract.holdsOn(firstDay))
                .isPresent();
        var last = month.plusMonths(MONTHS_OF_A_QUARTER - 1);
        var amount = block.instalments(lot, month, last);
        if (advanced && !amount.isZero()) {
            lines.add(new StatementLine(
                    lot,
                    What.ADVANCE,
                    "F.8",
                    Pot.ADVANCE,
                    null,
                    null,
                    null,
                    amount,
                    "The block of " + month + " to " + last + ", before it is delivered."));
        }
    }

    /** What is earned is what was delivered in the advanced months of the year, at most their block. */
    private void reconcile(
            String lot,
            YearMonth yearFrom,
            YearMonth until,
            List<Delivered> delivered,
            Money outstanding,
            Money earnedBefore) {
        var worth = Money.ZERO;
        var minutes = 0L;
        for (var hours : delivered) {
            if (isOf(lot, hours)) {
                var amount = value.worth(lot, hours);
                if (amount.isEmpty()) {
                    missing(lot, hours);
                }
                worth = worth.plus(amount.orElse(Money.ZERO));
                minutes += hours.minutes();
            }
        }
        var granted = Money.ZERO;
        for (var month = yearFrom; !month.isAfter(until); month = month.plusMonths(1)) {
            if (isAdvanced(lot, month)) {
                granted = granted.plus(block.instalment(lot, month));
            }
        }
        var earned = worth.compareTo(granted) < 0 ? worth : granted;
        var more = earned.minus(earnedBefore);
        var over = outstanding.minus(more);
        earnedNow.put(lot, more);
        if (!over.isZero()) {
            lines.add(new StatementLine(
                    lot,
                    What.RECOVERY,
                    "F.8",
                    Pot.CARRY,
                    null,
                    minutes,
                    null,
                    Money.ZERO.minus(over),
                    (over.isNegative() ? "Delivered beyond what was advanced: " : "Advanced and not delivered: ")
                            + outstanding + " was outstanding, " + more + " of it is earned (" + worth
                            + " delivered this year, " + granted + " of block)."));
        }
    }

    private boolean isOf(String lot, Delivered hours) {
        return block.paying(hours.serviceType(), hours.month())
                .filter(subcontract -> subcontract.lot().equals(lot))
                .filter(subcontract -> subcontract.terms() == PaymentTerms.ADVANCE_QUARTERLY)
                .isPresent();
    }

    private boolean isAdvanced(String lot, YearMonth month) {
        return block.of(lot, month)
                .filter(subcontract -> subcontract.terms() == PaymentTerms.ADVANCE_QUARTERLY)
                .isPresent();
    }

    private void missing(String lot, Delivered hours) {
        var field = "subcontracts[" + lot + "].rates[" + hours.serviceType() + "]";
        if (findings.stream().noneMatch(finding -> finding.field().equals(field))) {
            findings.add(new Finding(
                    field,
                    "spot-price-missing",
                    "What was delivered can't be valued: agree the price of an hour of " + hours.serviceType()
                            + " with the partner (F.8)."));
        }
    }
}
