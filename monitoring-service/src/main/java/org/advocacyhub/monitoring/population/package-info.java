/**
 * How many people live in a council's districts, all and by group of the equality questions: told by the council as a file, dated, kept
 * with every correction (domain.md E.2, G.1, K-04, K-26).
 */
package org.advocacyhub.monitoring.population;
