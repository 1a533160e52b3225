/**
 * The contract with the council: its term, its years, lines and planned hours (domain.md F.1, F.2).
 *
 * <p>Decides whether terms and figures agree with each other. Hears nothing. Tells {@code contract.terms-set} and
 * {@code contract.year-set}, each in the transaction of the change.
 */
package org.advocacyhub.monitoring.contract;
