/**
 * Somebody at the hub says that a referral is more urgent than the rules found, or a lead that it is less so (domain.md C.3).
 */
package org.advocacyhub.triage.regrading;
