/**
 * The money of a partner that leaves (domain.md F.9): the block of the rest of the year moves to its successor, by calendar
 * days, to the penny.
 *
 * <p>Decides the split. Hears {@code partner.withdrawn} through the facts; the hub or the council may record it before. Tells nothing; the move is posted in the ledger,
 * and the statements of both follow it.
 */
package org.advocacyhub.monitoring.withdrawal;
