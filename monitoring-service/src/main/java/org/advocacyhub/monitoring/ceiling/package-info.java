/**
 * How much of a year's ceiling is used, and which level of F.7 that is.
 *
 * <p>Decides the level. Hears nothing. Tells {@code contract.spend-level-reached} once for each crossing, in the transaction
 * of the movement that crossed it.
 */
package org.advocacyhub.monitoring.ceiling;
