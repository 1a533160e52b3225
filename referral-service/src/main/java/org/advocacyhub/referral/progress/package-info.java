/** Hears what triage and the partners tell, and moves the referral's status line and timeline along. */
package org.advocacyhub.referral.progress;
