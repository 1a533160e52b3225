package org.advocacyhub.monitoring.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/**
 * A quarter as it went out. Never changed.
 *
 * @param revision 0 for the first
 * @param reason why it was corrected; null for the first
 * @param scheme name of the scheme of E.6, with the day from which its values hold
 * @param asOf sender's time of the latest event that was counted
 */
record Publication(
        String contractRef,
        Quarter quarter,
        int revision,
        String reason,
        String scheme,
        LocalDate rulesFrom,
        Instant asOf,
        String publishedBy,
        Instant publishedAt,
        List<PublishedFigure> figures) {}
