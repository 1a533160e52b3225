/**
 * Looks up the district and the council of a postcode in an extract of the ONS Postcode Directory (domain.md G.2), so that the
 * postcode itself stays here.
 */
package org.advocacyhub.referral.postcode;
