/**
 * What triage knows of a referral: codes, whole years, outcodes. Read from the events of referral-service.
 */
package org.advocacyhub.triage.referral;
