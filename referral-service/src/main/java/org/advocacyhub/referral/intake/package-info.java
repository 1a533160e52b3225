/** Takes referrals in, from professionals and from the public form; tells {@code referral.received}. */
package org.advocacyhub.referral.intake;
