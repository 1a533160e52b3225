/**
 * The days to keep move without a new screening: a clock stood still, or somebody at the hub changed the band. Tells targets
 * changed.
 */
package org.advocacyhub.triage.retarget;
