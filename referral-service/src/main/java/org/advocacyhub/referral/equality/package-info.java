/**
 * What the person answered to the equality questions (domain.md B.5), apart from everything else: own table, own database role,
 * own event. Tells {@code referral.equality-answered} and {@code referral.equality-withdrawn}; shows nobody anything.
 */
package org.advocacyhub.referral.equality;
