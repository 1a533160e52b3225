/**
 * What the council pays for and what it gets: contract terms, facts heard from the other services, the quarter's return.
 *
 * <p>Owns contract terms and spend, and tells the terms. Hears all topics. Knows no person: facts are pseudonymous
 * (domain.md H.2, class AGG).
 */
package org.advocacyhub.monitoring;
