/** What the hub asks about a referral, and whether it was answered; tells {@code referral.information-asked} (domain.md D.1.1). */
package org.advocacyhub.referral.question;
