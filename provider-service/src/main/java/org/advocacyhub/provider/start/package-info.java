/** What whoever signs in to work cases can do there, and what waits for them (ADR 0136). */
package org.advocacyhub.provider.start;
