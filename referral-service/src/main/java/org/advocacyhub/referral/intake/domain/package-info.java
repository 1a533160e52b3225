/** References that survive being read aloud, when a referral may say when it came in, and how many one address may send. */
package org.advocacyhub.referral.intake.domain;
