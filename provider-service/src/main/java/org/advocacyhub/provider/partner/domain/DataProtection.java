package org.advocacyhub.provider.partner.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a sub-contract stands in data protection on a day (domain.md H.1), in a form that can be shown. */
public sealed interface DataProtection {

    /**
     * What was agreed.
     *
     * @param reference by which the signed paper is found
     * @param signedOn day on which both had signed
     * @param reviewOn day by which it is looked at again
     * @param from first day
     * @param to last day, null while it is open
     */
    record Agreed(
            DataProtectionRole role,
            String reference,
            LocalDate signedOn,
            LocalDate reviewOn,
            LocalDate from,
            LocalDate to) {}

    /** An arrangement is in force. */
    record InForce(Agreed agreed) implements DataProtection {}

    /** An arrangement is in force, and its review is overdue. */
    record ReviewOverdue(Agreed agreed) implements DataProtection {}

    /**
     * No arrangement is in force.
     *
     * @param since first day of the sub-contract without one
     */
    record Missing(LocalDate since) implements DataProtection {}

    /** The lead provider's own sub-contract: it needs no arrangement with itself. */
    record NotNeeded() implements DataProtection {}

    /**
     * How it stands.
     *
     * @param last what was agreed last of all that begins on the day or before, null for nothing
     * @param contractedFrom first day of the sub-contract
     */
    static DataProtection of(Agreed last, LocalDate contractedFrom, LocalDate day) {
        if (last == null) {
            return new Missing(contractedFrom);
        }
        if (last.to() != null && last.to().isBefore(day)) {
            var next = last.to().plusDays(1);
            return new Missing(next.isBefore(contractedFrom) ? contractedFrom : next);
        }
        return last.reviewOn().isBefore(day) ? new ReviewOverdue(last) : new InForce(last);
    }

    /** Whether somebody of the hub has to see to it. */
    default boolean isGap() {
        return switch (this) {
            case InForce _, NotNeeded _ -> false;
            case ReviewOverdue _, Missing _ -> true;
        };
    }

    /** The same in plain English. */
    default String inWords() {
        return switch (this) {
            case InForce(var agreed) -> said(agreed) + ", to be reviewed by " + said(agreed.reviewOn()) + ".";
            case ReviewOverdue(var agreed) ->
                said(agreed) + ". Its review was due by " + said(agreed.reviewOn()) + " and is overdue.";
            case Missing(var since) -> "No data-protection arrangement has been in force since " + said(since) + ".";
            case NotNeeded() -> "The lead provider needs no arrangement with itself.";
        };
    }

    private static String said(Agreed agreed) {
        var role =
                switch (agreed.role()) {
                    case JOINT_CONTROLLER -> "Joint controller with the hub, Article 26 arrangement ";
                    case PROCESSOR -> "Processor for the hub, Article 28 contract ";
                };
        return role + agreed.reference() + ", signed on " + said(agreed.signedOn());
    }

    private static String said(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }
}
