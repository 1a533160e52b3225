/**
 * Variations of the contract: a lot enters or leaves, a budget changes, the term is extended, targets are set (domain.md F.10).
 *
 * <p>Decides what may be varied. Hears nothing. Tells {@code contract.variation-approved}; what follows is told by {@code contract}.
 */
package org.advocacyhub.monitoring.variation;
