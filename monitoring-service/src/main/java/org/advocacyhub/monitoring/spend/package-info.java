/**
 * What was spent on a contract's lines: the "actual" of K-15 (domain.md F.1, E.3).
 *
 * <p>Decides whether an entry fits the contract. Hears nothing; what it moves of the ceiling is told by
 * {@code ceiling}.
 */
package org.advocacyhub.monitoring.spend;
