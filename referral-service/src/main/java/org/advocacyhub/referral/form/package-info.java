/** The referral form (domain.md B.1): reading it, keeping it, and what of it may be told to others. */
package org.advocacyhub.referral.form;
