/**
 * How something is asked for and decided by the commissioner, who is another person than whoever asked (domain.md F.6, F.10).
 *
 * <p>Decides which move is open. Hears and tells nothing.
 */
package org.advocacyhub.monitoring.approval;
