package org.advocacyhub.monitoring.returns;

import java.time.Instant;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.FigureChange;

/**
 * A return as it was locked, or as it was revised later. Never changed (domain.md E.1).
 *
 * @param revision 0 for what was locked
 * @param reason why it was revised; null for what was locked
 * @param keptBy account of whoever locked or revised it
 * @param contents the figures and what one must know to read them
 * @param changes against the revision before, figure by figure; empty for what was locked
 */
public record KeptReturn(
        int revision,
        String reason,
        String keptBy,
        Instant keptAt,
        QuarterReturn contents,
        List<FigureChange> changes) {}
