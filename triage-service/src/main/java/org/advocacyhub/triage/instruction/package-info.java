/**
 * What an authority replies to a duty prompt, and what follows (domain.md A.3.3): it instructs and the referral is screened as
 * its own, it declines, or it needs more. Nobody replies: the commissioner is told. Tells duty prompt answered, duty escalated.
 */
package org.advocacyhub.triage.instruction;
