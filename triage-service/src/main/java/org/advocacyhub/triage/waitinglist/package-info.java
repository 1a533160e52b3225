/**
 * The waiting list in its order, each place explained, and what is done for those who wait (domain.md C.4, C.7). Hears nothing; tells
 * that somebody left.
 */
package org.advocacyhub.triage.waitinglist;
