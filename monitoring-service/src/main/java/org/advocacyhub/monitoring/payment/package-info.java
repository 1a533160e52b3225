/**
 * What partners are owed: statements by month in arrears and by quarter in advance (domain.md F.5, F.8, ADR 0069).
 *
 * <p>Decides every line of a statement. Hears sub-contracts and hours through facts and ledger. Tells nothing; a statement is
 * posted in the ledger.
 */
package org.advocacyhub.monitoring.payment;
