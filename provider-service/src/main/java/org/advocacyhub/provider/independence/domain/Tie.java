package org.advocacyhub.provider.independence.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A declared tie.
 *
 * @param personKey whom it is about; null for a body
 * @param districts where the body decides; empty for everywhere
 * @param serviceTypes in which kinds of case; empty for all
 * @param until last day, null while it lasts
 */
public record Tie(
        UUID tieId,
        TieKind kind,
        String personKey,
        List<String> districts,
        List<String> serviceTypes,
        LocalDate since,
        LocalDate until) {

    /** Whether it touches a case on a day. */
    public boolean touches(CaseFacts facts) {
        return lasts(facts.day())
                && (kind.ofBody() ? bodyDecides(facts) : facts.personKey().equals(personKey));
    }

    private boolean bodyDecides(CaseFacts facts) {
        return (districts.isEmpty() || facts.district() == null || districts.contains(facts.district()))
                && (serviceTypes.isEmpty() || serviceTypes.contains(facts.serviceType()));
    }

    private boolean lasts(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
