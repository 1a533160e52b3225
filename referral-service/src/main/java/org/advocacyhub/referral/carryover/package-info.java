/**
 * Takes over the cases that the provider before left open when the contract began (need N32), one by one or as a list; tells {@code
 * referral.received} with what stood already.
 */
package org.advocacyhub.referral.carryover;
