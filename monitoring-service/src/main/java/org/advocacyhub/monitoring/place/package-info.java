/** How districts and authorities are called, from which day on (domain.md G.1): what is said instead of a GSS code wherever people read. */
package org.advocacyhub.monitoring.place;
