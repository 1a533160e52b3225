package org.advocacyhub.monitoring.returns.domain;

/**
 * Whether time of a category counts as advocacy hours (domain.md D.3, contractTimeRule).
 *
 * @param timeClass DIRECT, INDIRECT, TRAVEL ...
 * @param counted it is part of the delivered hours; otherwise it is reported by its class only
 */
public record TimeRule(String category, String timeClass, boolean counted) {}
