package org.advocacyhub.monitoring.signal.domain;

import java.math.BigDecimal;

/**
 * A figure of a quarter, held against what is tolerated.
 *
 * @param subject what it is about: a band, a specialism, a lot, or a partner in a lot
 * @param value the share in percent, or a count
 * @param bound beyond it the figure is flagged
 * @param numerator the count above the line of a share, or the count
 * @param denominator the count below the line; null for a count
 * @param flagged whether it wants a reply
 * @param reason why, in plain English
 */
public record JudgedFigure(
        FigureSignalKind kind,
        String subject,
        BigDecimal value,
        BigDecimal bound,
        long numerator,
        Long denominator,
        boolean flagged,
        String reason) {}
