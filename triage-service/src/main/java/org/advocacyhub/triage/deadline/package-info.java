/**
 * Days to keep that are near: announced before they are missed. Tells target at risk.
 */
package org.advocacyhub.triage.deadline;
