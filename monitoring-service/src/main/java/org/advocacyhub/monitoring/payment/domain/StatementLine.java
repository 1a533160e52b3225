package org.advocacyhub.monitoring.payment.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Pot;

/**
 * One line of a statement, explained.
 *
 * @param rule the rule of domain.md
 * @param pot what pays, null where nothing is paid
 * @param serviceType null where a line is not by type
 * @param minutes hours it is about, null for none
 * @param rate price of an hour, null where none plays a part
 * @param amount to the partner; negative from it
 * @param reason in plain English
 * @param forYear first day of the contract year that it settles, null for the statement's own
 * @param about the interest that it states, null for anything else
 * @param paidFrom the line of the contract that pays the hub for the hours, where that is not the line of their type (D.3)
 */
public record StatementLine(
        String lot,
        What what,
        String rule,
        Pot pot,
        String serviceType,
        Long minutes,
        Money rate,
        Money amount,
        String reason,
        LocalDate forYear,
        UUID about,
        String paidFrom) {

    /** A line of the statement's own year. */
    public StatementLine(
            String lot,
            What what,
            String rule,
            Pot pot,
            String serviceType,
            Long minutes,
            Money rate,
            Money amount,
            String reason) {
        this(lot, what, rule, pot, serviceType, minutes, rate, amount, reason, null, null, null);
    }

    /** The same, about hours for which the contract names the line that pays the hub (D.3); as it is where it names none. */
    StatementLine payingFrom(String line) {
        return line == null
                ? this
                : new StatementLine(
                        lot,
                        what,
                        rule,
                        pot,
                        serviceType,
                        minutes,
                        rate,
                        amount,
                        reason + " The contract pays for such time from its line " + line + " (D.3).",
                        forYear,
                        about,
                        line);
    }

    /** What a line is. */
    public enum What {
        /** The month's instalment of the block. */
        BLOCK,
        /** Hours that the block has paid. */
        HOURS_IN_BLOCK,
        /** Hours above the block, at the price of an hour. */
        HOURS_ABOVE_BLOCK,
        /** Hours of earlier months that were recorded, taken back or priced since. */
        CORRECTION,
        /** A quarter of the block before it is delivered. */
        ADVANCE,
        /** What was advanced and not delivered, or delivered and not advanced. */
        RECOVERY,
        /** Hours of a type that no sub-contract names. */
        NOT_CONTRACTED,
        /** Interest for an invoice that was paid late, or its opposite. */
        LATE_INTEREST,
        /** A block of which too little was delivered, or what of it was taken back too much. */
        CLAWBACK
    }
}
