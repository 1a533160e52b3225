/** What was told is replaced by newer answers, and the changelog says what changed: old, new, who and why (domain.md D.1.1). */
package org.advocacyhub.referral.change;
