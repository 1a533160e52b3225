/**
 * Finds the district from the outcode (domain.md G.2): pure rules.
 */
package org.advocacyhub.triage.geography.domain;
