package org.advocacyhub.monitoring.payment.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;

/**
 * Interest that is owed on top of an invoice that was paid late (domain.md F.8), with all that it was worked out from.
 *
 * @param interestId also the id of its posting
 * @param number the invoice's, as the partner calls it
 * @param turn 0 for the first of an invoice; each correction is a later one
 * @param yearFrom first day of the contract year in which it is earned: that of the invoice's statement
 * @param base what was paid late
 * @param amount below nothing when it takes back
 * @param corrects the interest that it takes back, else null
 * @param reason why it was put right, else null
 */
public record Interest(
        UUID interestId,
        UUID invoiceId,
        String number,
        int turn,
        LocalDate yearFrom,
        Money base,
        LocalDate dueOn,
        LocalDate paidOn,
        LateInterest rate,
        Money amount,
        UUID corrects,
        String reason) {

    /** Interest is of an invoice, not of a lot. */
    static final String NO_LOT = "";

    /** Exactly the opposite, in the next turn. */
    public Interest opposite(UUID id, String why) {
        return new Interest(
                id,
                invoiceId,
                number,
                turn + 1,
                yearFrom,
                base,
                dueOn,
                paidOn,
                rate,
                Money.ZERO.minus(amount),
                interestId,
                why);
    }

    /** The line of a statement that states it. */
    public StatementLine line() {
        return new StatementLine(
                NO_LOT,
                What.LATE_INTEREST,
                "F.8",
                Pot.INTEREST,
                null,
                null,
                null,
                amount,
                words(),
                yearFrom,
                interestId,
                null);
    }

    /** How it comes to what it is, for people. */
    public String words() {
        var days = LateInterest.daysLate(dueOn, paidOn);
        var sum = base + " x " + LateInterest.percent(rate.rateHundredths()) + "% x " + days + " / 365 days = "
                + rate.of(base, dueOn, paidOn);
        var late = "Invoice " + number + " of " + base + " fell due on " + dueOn + " and was paid on " + paidOn + ", "
                + days
                + (days == 1 ? " day" : " days") + " late: " + sum + ". The rate is "
                + LateInterest.percent(rate.marginHundredths()) + "% over Bank Rate, "
                + LateInterest.percent(rate.bankRateHundredths()) + "% on " + LateInterest.referenceDay(dueOn)
                + " (as changed on " + rate.bankRateFrom() + ").";
        return corrects == null ? late : "Taken back: " + reason + " It was: " + late;
    }
}
