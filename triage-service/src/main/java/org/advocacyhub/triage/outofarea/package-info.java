/**
 * A statutory referral from outside ends accepted by a named service, or goes to the commissioner within three working days
 * (domain.md G.3). Tells {@code allocations}: ended, spot requested, duty escalated.
 */
package org.advocacyhub.triage.outofarea;
