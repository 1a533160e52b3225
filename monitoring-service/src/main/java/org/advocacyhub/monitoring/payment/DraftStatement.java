package org.advocacyhub.monitoring.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.SpotPrices;
import org.advocacyhub.monitoring.payment.Statement.Kind;
import org.advocacyhub.monitoring.payment.domain.AdvanceStatement;
import org.advocacyhub.monitoring.payment.domain.BlockOfPartner;
import org.advocacyhub.monitoring.payment.domain.Draft;
import org.advocacyhub.monitoring.payment.domain.Interest;
import org.advocacyhub.monitoring.payment.domain.MonthStatement;
import org.advocacyhub.monitoring.payment.domain.UnderDelivery;
import org.advocacyhub.runtime.web.Refusal;

/** Draws a statement up from terms, hours and balances as they are now. */
@ApplicationScoped
class DraftStatement {

    private static final int DEFAULT_DAYS = 30;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * Which statement.
     *
     * @param month the month, or the first one of the quarter
     * @param blockOnly leaves hours above the block to a later statement
     */
    record Wanted(String contractRef, String partnerId, Kind kind, YearMonth month, boolean blockOnly) {

        LocalDate from() {
            return month.atDay(1);
        }

        LocalDate to() {
            return kind == Kind.MONTH
                    ? month.atEndOfMonth()
                    : month.plusMonths(MONTHS_OF_A_QUARTER - 1).atEndOfMonth();
        }

        boolean beginsAQuarter() {
            return (month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER == 0;
        }
    }

    /**
     * A draft and what it was drawn up from.
     *
     * @param earnedYear first day of the year in which advances were earned
     */
    record Drawn(Draft draft, BlockOfPartner block, YearPlan year, LocalDate earnedYear, int paymentDays) {}

    private final ContractPlans plans;
    private final PartnerTerms terms;
    private final PartnerBalances balances;
    private final SpotPrices prices;
    private final RuleValues rules;
    private final InterestOwed interestOwed;

    DraftStatement(
            ContractPlans plans,
            PartnerTerms terms,
            PartnerBalances balances,
            SpotPrices prices,
            RuleValues rules,
            InterestOwed interestOwed) {
        this.plans = plans;
        this.terms = terms;
        this.balances = balances;
        this.prices = prices;
        this.rules = rules;
        this.interestOwed = interestOwed;
    }

    Drawn handle(Wanted wanted) {
        plans.terms(wanted.contractRef());
        if (wanted.kind() == Kind.ADVANCE && !wanted.beginsAQuarter()) {
            throw Refusal.invalid(
                    "month",
                    "not-a-quarter",
                    "Advances are for a quarter: name April, July, October or January (F.8).");
        }
        var year = plans.yearOf(wanted.contractRef(), wanted.from())
                .orElseThrow(() ->
                        Refusal.invalid("month", "outside-years", "The contract has no year entered for this month."));
        var block = terms.of(wanted.contractRef(), wanted.partnerId());
        var days =
                block.paymentDays(wanted.month(), YearMonth.from(wanted.to())).orElse(DEFAULT_DAYS);
        return wanted.kind() == Kind.MONTH
                ? new Drawn(month(wanted, block, year), block, year, year.from(), days)
                : advance(wanted, block, year, days);
    }

    /** Interest for what was paid late since the last statement, whichever kind the next one is (F.8). */
    private Draft interest(Wanted wanted) {
        var lines = interestOwed.unstated(wanted.contractRef(), wanted.partnerId()).stream()
                .map(Interest::line)
                .toList();
        return new Draft(lines, Map.of(), List.of());
    }

    private Draft month(Wanted wanted, BlockOfPartner block, YearPlan year) {
        var month = MonthStatement.draft(
                block,
                YearMonth.from(year.from()),
                YearMonth.from(year.to()),
                wanted.month(),
                balances.delivered(wanted.contractRef(), wanted.partnerId(), year, wanted.to()),
                balances.stated(wanted.contractRef(), wanted.partnerId(), year.from()),
                planned(wanted.contractRef(), year),
                wanted.blockOnly());
        return wanted.blockOnly()
                ? month.plus(interest(wanted))
                : month.plus(settled(wanted, block, year)).plus(interest(wanted));
    }

    /** The year before is looked at again with each statement: hours are recorded late. */
    private Draft settled(Wanted wanted, BlockOfPartner block, YearPlan year) {
        var before = plans.yearOf(wanted.contractRef(), year.from().minusDays(1))
                .map(over -> corrections(wanted, block, over).plus(underDelivery(wanted, block, over)))
                .orElse(Draft.NOTHING);
        return before.plus(underDelivery(wanted, block, year));
    }

    private Draft corrections(Wanted wanted, BlockOfPartner block, YearPlan over) {
        return MonthStatement.corrections(
                block,
                over.from(),
                over.to(),
                wanted.month(),
                balances.delivered(wanted.contractRef(), wanted.partnerId(), over, over.to()),
                balances.stated(wanted.contractRef(), wanted.partnerId(), over.from()),
                planned(wanted.contractRef(), over));
    }

    private Draft underDelivery(Wanted wanted, BlockOfPartner block, YearPlan year) {
        return UnderDelivery.draft(
                block,
                year.from(),
                year.to(),
                wanted.month(),
                month -> rules.on(wanted.contractRef(), ContractRule.CLAWBACK_BELOW, month.atDay(1))
                        .orElse(0),
                balances.delivered(wanted.contractRef(), wanted.partnerId(), year, year.to()),
                balances.takenBack(wanted.contractRef(), wanted.partnerId(), year.from()),
                planned(wanted.contractRef(), year));
    }

    /** An advance settles what was earned in the year that the quarter before lies in. */
    private Drawn advance(Wanted wanted, BlockOfPartner block, YearPlan year, int days) {
        var yesterday = wanted.from().minusDays(1);
        var earnedIn = plans.yearOf(wanted.contractRef(), yesterday).orElse(year);
        var draft = AdvanceStatement.draft(
                block,
                wanted.from(),
                YearMonth.from(earnedIn.from()),
                balances.delivered(wanted.contractRef(), wanted.partnerId(), earnedIn, yesterday),
                balances.advances(wanted.contractRef(), wanted.partnerId(), earnedIn.from()),
                planned(wanted.contractRef(), earnedIn));
        return new Drawn(draft.plus(interest(wanted)), block, year, earnedIn.from(), days);
    }

    /** What an hour of each type is worth to the contract: its spot price, else the amount by the planned hours (F.4). */
    private Map<String, Money> planned(String contractRef, YearPlan year) {
        var planned = new HashMap<String, Money>();
        for (var line : year.lines()) {
            var worth = prices.on(year.from(), contractRef, line.line()).or(() -> perHour(line));
            worth.filter(price -> !price.isZero())
                    .ifPresent(price -> line.serviceTypes().forEach(type -> planned.putIfAbsent(type, price)));
        }
        return planned;
    }

    private static Optional<Money> perHour(BudgetLine line) {
        if (line.indicativeHours().hundredths() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Money(BigDecimal.valueOf(line.amount().pence())
                .divide(line.indicativeHours().hours(), 0, RoundingMode.HALF_EVEN)
                .longValueExact()));
    }
}
