package org.advocacyhub.monitoring.returns.domain;

/**
 * Whether time of a category counts as advocacy hours, and which line pays for it (domain.md D.3, contractTimeRule).
 *
 * @param timeClass DIRECT, INDIRECT, TRAVEL ...
 * @param counted it is part of the delivered hours; otherwise it is reported by its class only
 * @param line the line that pays for it; null: that of the service type
 */
public record TimeRule(String category, String timeClass, boolean counted, String line) {

    /** Time that the line of the service type pays for. */
    public TimeRule(String category, String timeClass, boolean counted) {
        this(category, timeClass, counted, null);
    }
}
