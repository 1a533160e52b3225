package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;

/**
 * A value that a contract sets for a rule; it holds until the next one of the same rule.
 *
 * @param validFrom first day on which it holds
 */
public record RuleValue(ContractRule rule, LocalDate validFrom, int value) {}
