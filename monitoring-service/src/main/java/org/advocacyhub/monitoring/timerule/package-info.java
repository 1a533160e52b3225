/**
 * Which time a contract counts as advocacy hours and from which line it is paid (domain.md D.3): for everybody, and what a contract says of its own from a quarter on.
 * Hears and tells nothing; the facts, the ledger and the return count by {@code CountedTime}.
 */
package org.advocacyhub.monitoring.timerule;
