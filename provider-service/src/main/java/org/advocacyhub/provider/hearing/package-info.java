/** What this service hears of referrals, and who follows it: the end of an authority to proceed (A.12), of a referral's
 * data (H.4), and people who were merged or parted (C.6 continuity). */
package org.advocacyhub.provider.hearing;
