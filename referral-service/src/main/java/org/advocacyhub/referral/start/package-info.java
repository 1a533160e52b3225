/** What whoever signs in can do at the front door and what waits for them; everybody else is led to the form (ADR 0136). */
package org.advocacyhub.referral.start;
