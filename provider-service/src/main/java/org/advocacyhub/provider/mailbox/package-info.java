/**
 * Tells the people of a partner by e-mail what its feed says: that an offer waits and until when, what is overdue, what was taken back. For
 * partners without a system of their own, who would else have to look at a page all day (ADR 0137). A mail names a reference and
 * nobody (domain.md B.3).
 */
package org.advocacyhub.provider.mailbox;
