/** What whoever signs in at the desk can do there, and what waits for them (ADR 0136). */
package org.advocacyhub.triage.start;
