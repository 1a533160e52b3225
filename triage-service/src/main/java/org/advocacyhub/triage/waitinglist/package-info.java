/**
 * The waiting list in its order, each place explained (domain.md C.4, C.7).
 */
package org.advocacyhub.triage.waitinglist;
