package org.advocacyhub.monitoring.payment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * Interest for late payment (domain.md F.8): 8% over Bank Rate, simple, for each day from the due date.
 *
 * @param bankRateFrom the day on which the Bank Rate that counts had changed: its version
 * @param bankRateHundredths Bank Rate of the reference day, a year, in hundredths of a percent
 * @param marginHundredths what is added to it, likewise
 */
public record LateInterest(LocalDate bankRateFrom, int bankRateHundredths, int marginHundredths) {

    private static final int WHOLE = 10_000;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int JULY = 7;

    /**
     * The day whose Bank Rate counts [K]: 31 December for what falls due in the first half of a year, 30 June for the second
     * (Late Payment of Commercial Debts (Rate of Interest) (No. 3) Order 2002).
     */
    public static LocalDate referenceDay(LocalDate dueOn) {
        return dueOn.getMonthValue() < JULY
                ? LocalDate.of(dueOn.getYear() - 1, 12, 31)
                : LocalDate.of(dueOn.getYear(), 6, 30);
    }

    /** The days from the due date, which bears none, to a day; nothing up to the due date. */
    public static long daysLate(LocalDate dueOn, LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    }

    /** What is owed on top of an amount on a day; nothing up to the due date. HALF_EVEN to the penny. */
    public Money of(Money amount, LocalDate dueOn, LocalDate until) {
        var days = daysLate(dueOn, until);
        if (days == 0 || amount.pence() <= 0) {
            return Money.ZERO;
        }
        return new Money(BigDecimal.valueOf(amount.pence())
                .multiply(BigDecimal.valueOf(rateHundredths()))
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf((long) WHOLE * DAYS_OF_A_YEAR), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /** The rate a year in hundredths of a percent. */
    public int rateHundredths() {
        return bankRateHundredths + marginHundredths;
    }

    /** A rate as people write it: 850 is 8.50. */
    public static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
