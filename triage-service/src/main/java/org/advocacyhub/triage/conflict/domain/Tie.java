package org.advocacyhub.triage.conflict.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One tie of a partner to the person whom a referral is about, or to the referral.
 *
 * @param conflictId under which it was declared
 * @param whom to whom a service is provided; null for other kinds
 * @param since first day, null when not known
 * @param until last day, null while it lasts
 */
public record Tie(UUID conflictId, String partnerId, TieKind kind, Whom whom, LocalDate since, LocalDate until) {

    /** It holds on the day, or ended no longer than so many months before. */
    boolean isWithin(LocalDate day, int months) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day.minusMonths(months)));
    }
}
