package org.advocacyhub.monitoring.spend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.spend.domain.ChargedHours;

/**
 * Money spent on a line on a day, as it stands in the ledger.
 *
 * @param spendId the posting
 * @param corrects the entry that it takes back, null for anything else
 * @param minutes hours that were charged, null where an amount was recorded
 * @param whenRecorded what the facts said of them then, null likewise
 * @param spotOrderId the spot order that it pays, null for anything else
 */
record SpendEntry(
        UUID spendId,
        String line,
        LocalDate incurredOn,
        Money amount,
        Kind kind,
        String note,
        Instant recordedAt,
        UUID spotOrderId,
        UUID corrects,
        Long minutes,
        ChargedHours whenRecorded) {

    /** What it was paid for (domain.md F.5). */
    enum Kind {
        BLOCK,
        VARIABLE
    }
}
