/**
 * The ledger of money and hours: double entry, only added to (domain.md F.4 to F.9, ADR 0068).
 *
 * <p>Decides which pot pays an hour: block, then variable pool, then spot. Hears what moves hours through the facts, and years
 * in the transaction that sets them. Tells nothing: what others post here they tell themselves.
 */
package org.advocacyhub.monitoring.ledger;
