package org.advocacyhub.monitoring.pressure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.advocacyhub.monitoring.pressure.domain.Trigger;
import org.advocacyhub.monitoring.returns.ToldPressure;

/** Triage's figures of the moment in which it raised a pressure; null where they were not known. */
@Embeddable
record ToldFigures(
        Integer waiting,
        @Column(name = "beyond_target") Integer beyondTarget,
        @Column(name = "open_cases") Integer openCases,
        @Column(name = "wte_hundredths") Integer wteHundredths,
        @Column(name = "hours_requested_on") LocalDate hoursRequestedOn,
        @Column(name = "days_without_reply") Integer daysWithoutReply) {

    static ToldFigures of(ToldPressure pressure) {
        return new ToldFigures(
                pressure.waiting(),
                pressure.beyondTarget(),
                pressure.openCases(),
                pressure.wteHundredths(),
                pressure.hoursRequestedOn(),
                pressure.daysWithoutReply());
    }

    /** Null while no partner told its advocates. */
    BigDecimal fullTimeAdvocates() {
        return wteHundredths == null ? null : BigDecimal.valueOf(wteHundredths, 2);
    }

    /** Why, in plain English. */
    String reason(Trigger trigger) {
        return switch (trigger) {
            case STATUTORY_BEYOND_TARGET ->
                "Of " + waiting + " people who wait, " + beyondTarget
                        + " are owed statutory advocacy and wait beyond the day by which an advocate had to be named.";
            case LIST_TOO_LONG -> waiting + " people wait, more than the contract bears.";
            case CASELOAD_TOO_HIGH ->
                "There are " + openCases + " open cases for " + fullTimeAdvocates()
                        + " full-time advocates, more than the contract bears.";
            case NO_REPLY ->
                "The hours asked for on " + hoursRequestedOn + " had no reply for " + daysWithoutReply
                        + " working days.";
            case REFERRALS_ABOVE_PLAN, HOURS_ABOVE_PLAN, FORECAST_ABOVE_CEILING ->
                throw new IllegalStateException(trigger + " is not told by triage");
        };
    }
}
