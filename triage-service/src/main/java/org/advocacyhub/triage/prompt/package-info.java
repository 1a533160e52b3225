/**
 * Duty prompts: the authority that holds a duty is asked whether it asks for the advocate (domain.md A.3.3). What was asked,
 * when a reply is due, and how it ended. Tells duty prompted.
 */
package org.advocacyhub.triage.prompt;
