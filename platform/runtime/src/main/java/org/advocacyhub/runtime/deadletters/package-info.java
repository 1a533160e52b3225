/** Events that could not be handled: kept as they arrived, announced, and replayed by a person (runbook dead-letters). */
package org.advocacyhub.runtime.deadletters;
