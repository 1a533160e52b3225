package org.advocacyhub.monitoring.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What became of statements: told by whoever keeps the invoices. */
public interface SettledStatements {

    /**
     * The invoice of a statement.
     *
     * @param number as the partner calls it
     * @param paidOn null while it is open
     */
    record Settlement(UUID invoiceId, String number, LocalDate dueOn, LocalDate paidOn) {

        /** Whether it should have been paid before this day and was not. */
        public boolean isLate(LocalDate today) {
            return paidOn == null && dueOn.isBefore(today);
        }
    }

    /** By statement, those that were invoiced; whoever asks has seen the statements. */
    Map<UUID, Settlement> of(Collection<UUID> statementIds);
}
