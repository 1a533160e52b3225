/** Puts right what was told, with a reason, as long as the referral is open; tells {@code referral.amended} (domain.md D.1.1). */
package org.advocacyhub.referral.amendment;
