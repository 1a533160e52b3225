/**
 * What monitoring has heard, as pseudonymous facts (domain.md H.2, class AGG).
 *
 * <p>Decides nothing. Hears all five topics and keeps one table per topic and key, each row folded from one topic alone:
 * topics may arrive in any order, they meet only when a question is asked. Every write is idempotent, so hearing a stretch
 * of a topic again changes nothing. What a return counts of the facts is kept up in cells by the same transaction
 * ({@link org.advocacyhub.monitoring.facts.Contributions}, ADR 0081). Facts and cells live in two {@link Generation
 * generations}, one read, one for a rebuild.
 */
package org.advocacyhub.monitoring.facts;
