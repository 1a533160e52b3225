package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A time of pressure as triage-service told it, with its figures when it was raised; null where they were not known.
 *
 * @param trigger of domain.md C.7
 * @param endedOn null while it holds
 * @param wteHundredths full-time advocates in hundredths
 * @param daysWithoutReply working days, of the oldest request for hours
 */
public record ToldPressure(
        UUID pressureId,
        String trigger,
        LocalDate raisedOn,
        LocalDate endedOn,
        int waiting,
        int beyondTarget,
        Integer openCases,
        Integer wteHundredths,
        LocalDate hoursRequestedOn,
        Integer daysWithoutReply) {}
