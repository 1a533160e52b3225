/**
 * How the return of a quarter is agreed on: each partner confirms its own part or challenges a figure, the hub approves, the council
 * accepts, the return is locked. What is counted otherwise afterwards becomes a revision with a reason (domain.md E.1, ADR 0087).
 */
package org.advocacyhub.monitoring.agreement;
