/** Takes the answers to what was missing; tells {@code referral.information-given}. */
package org.advocacyhub.referral.information;
