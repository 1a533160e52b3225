/**
 * What of a quarter's return goes out, to whom, and what is withheld so that nobody can be found in it (domain.md E.6).
 *
 * <p>Decides what is shown: {@code domain} holds the rules, and the search for another world that proves a withheld count safe. Hears
 * nothing, tells nothing. Keeps every publication, since the next one must not say too much beside it (ADR 0083).
 */
package org.advocacyhub.monitoring.publication;
