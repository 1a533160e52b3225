package org.advocacyhub.triage.refdata;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What is agreed for the hub's desk, valid on a day (domain.md 0.5, all [D]): reference data.
 *
 * @param version stored with what is decided by it
 * @param reservation how long somebody holds a case before it is free again by itself
 * @param riskWorkingDays so many working days before a due day it is at risk
 * @param unreachableAttempts after how many attempts, on different days or by different ways, a person counts as
 *     unreachable (C.5 rule 3)
 * @param promptSendDays working days within which a duty prompt is sent (A.3.3)
 * @param promptReplyDays working days within which the authority should reply
 * @param promptEscalateDays working days after which no reply goes to the commissioner
 * @param authority GSS code of the authority that the contract's duties are those of
 */
public record DeskRules(
        String version,
        Duration reservation,
        int riskWorkingDays,
        int unreachableAttempts,
        int promptSendDays,
        int promptReplyDays,
        int promptEscalateDays,
        String authority) {

    /** A version with its days: the first included, the last not; null while it is open. */
    record Dated(LocalDate from, LocalDate to, DeskRules rules) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }
}
