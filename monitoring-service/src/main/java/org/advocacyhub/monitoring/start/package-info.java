/** What whoever signs in to look at a contract can do there, and what waits for them (ADR 0136). */
package org.advocacyhub.monitoring.start;
