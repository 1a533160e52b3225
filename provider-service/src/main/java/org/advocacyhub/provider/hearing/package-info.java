/** What this service hears of referrals, and who follows it: the end of an authority to proceed (A.12) and of a referral's data (H.4). */
package org.advocacyhub.provider.hearing;
