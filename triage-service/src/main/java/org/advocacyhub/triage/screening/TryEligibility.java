package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.referral.ToldFacts;
import org.advocacyhub.triage.screening.domain.Screening;
import org.advocacyhub.triage.screening.domain.ScreeningDecision;

/** Reads the tables for facts that are no referral: the same decision, and nothing kept of it. */
@ApplicationScoped
class TryEligibility {

    /** The tables begin with the Care Act. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 4, 1);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** What was decided, and for which day. */
    record Trial(ScreeningDecision decision, LocalDate effectiveReceivedOn) {}

    private final GatherInputs gatherInputs;
    private final PublishedShape shape;
    private final Clock clock;

    TryEligibility(GatherInputs gatherInputs, PublishedShape shape, Clock clock) {
        this.gatherInputs = gatherInputs;
        this.shape = shape;
        this.clock = clock;
    }

    /**
     * @param contractRef null for the rules of no contract
     * @param receivedOn null for now
     * @throws Refusal 400, when the facts are not of the published shape or the day is out of range
     */
    Trial handle(String contractRef, LocalDate receivedOn, ReferralFacts facts) {
        shape.require("facts", facts);
        var now = clock.instant().atZone(WorkingCalendar.LONDON);
        var arrived = receivedOn == null
                ? now
                : requireInRange(receivedOn, now.toLocalDate()).atTime(MORNING).atZone(WorkingCalendar.LONDON);
        var effective = WorkingCalendar.england().effectiveReceivedDate(arrived);
        var arrival = GatherInputs.Arrival.fresh(contractRef, arrived.toLocalDate(), effective);
        return new Trial(Screening.decide(gatherInputs.of(arrival, ToldFacts.read(facts))), effective);
    }

    private static LocalDate requireInRange(LocalDate day, LocalDate today) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(today.plusYears(1))) {
            throw Refusal.invalid(
                    "receivedOn",
                    "out-of-range",
                    "A day from " + FIRST_DAY + " to a year from today, or leave it out.");
        }
        return day;
    }
}
