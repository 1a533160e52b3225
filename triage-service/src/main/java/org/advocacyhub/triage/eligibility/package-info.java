/** The decision tables of every type, the referrer gate and the type finder (domain.md A): pure rules. */
package org.advocacyhub.triage.eligibility;
