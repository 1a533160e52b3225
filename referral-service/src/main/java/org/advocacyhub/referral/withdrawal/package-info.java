/** Takes a referral back; tells {@code referral.withdrawn}. */
package org.advocacyhub.referral.withdrawal;
