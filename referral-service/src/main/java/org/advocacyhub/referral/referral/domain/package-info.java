/** The life of a referral as its referrer sees it (domain.md D.1.1). Pure. */
package org.advocacyhub.referral.referral.domain;
