/** Breaches of personal data and the clock of the Information Commissioner's Office (domain.md H.6). Tells nobody. */
package org.advocacyhub.referral.breach;
