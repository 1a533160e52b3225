/**
 * Invoices of partners against their statements: due dates, payment, days to pay and interest for late payment (domain.md F.8,
 * K-33).
 *
 * <p>Decides what is due when. Hears statements in the transaction that issues them. Tells nothing; a payment is posted in the
 * ledger.
 */
package org.advocacyhub.monitoring.invoice;
