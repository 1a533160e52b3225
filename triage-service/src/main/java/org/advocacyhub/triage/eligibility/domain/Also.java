package org.advocacyhub.triage.eligibility.domain;

import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * A further type that the facts give grounds for, besides the one that was decided on (domain.md A.11).
 *
 * @param line the line of A.14 that says so
 * @param reason that line's words
 * @param outcome what the type's own table says: yes, or what is still asked for it
 * @param ruleId the row that says it
 */
public record Also(ServiceType serviceType, String line, String reason, Outcome outcome, String ruleId) {}
