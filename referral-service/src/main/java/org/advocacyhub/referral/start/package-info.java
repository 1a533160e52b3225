/** What whoever signs in at the front door can do there (ADR 0136). */
package org.advocacyhub.referral.start;
