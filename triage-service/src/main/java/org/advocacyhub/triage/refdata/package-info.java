/**
 * Effective-dated reference data (domain.md 0.5): targets, windows, parameters.
 */
package org.advocacyhub.triage.refdata;
