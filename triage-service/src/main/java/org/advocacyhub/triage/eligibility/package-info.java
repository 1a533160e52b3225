/**
 * The decision tables of every type, the referrer gate and the type finder (domain.md A): pure rules, and pages that show
 * them.
 */
package org.advocacyhub.triage.eligibility;
