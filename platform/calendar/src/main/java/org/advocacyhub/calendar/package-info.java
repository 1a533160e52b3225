/**
 * Working days and office hours in England (domain.md C.5): every target, acceptance window and capacity figure of the
 * suite counts by this calendar. A pure library, no framework, no clock: the caller says what time it is.
 */
package org.advocacyhub.calendar;
