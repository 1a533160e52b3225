/**
 * Band, targets, acceptance windows and the score inside a band (domain.md C.2 to C.5): pure rules.
 */
package org.advocacyhub.triage.banding.domain;
