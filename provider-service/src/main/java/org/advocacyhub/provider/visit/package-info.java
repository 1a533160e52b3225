/**
 * Reminds of visits (domain.md A.6): a paid representative sees the person within 5 working days, and every 28 days from then on, or the
 * appointment may end for insufficient contact (reg 13(f)). When the next visit is due casework knows; this package lists it and tells.
 */
package org.advocacyhub.provider.visit;
