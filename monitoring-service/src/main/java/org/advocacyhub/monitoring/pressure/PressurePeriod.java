package org.advocacyhub.monitoring.pressure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.advocacyhub.monitoring.pressure.domain.Above.Period;

/** A figure beside its plan, as it is stored; never changed. */
@Embeddable
record PressurePeriod(
        @Column(name = "from_day") LocalDate from,
        @Column(name = "to_day") LocalDate to,
        @Column(name = "figure_hundredths") long figureHundredths,
        @Column(name = "planned_hundredths") long plannedHundredths) {

    PressurePeriod(Period period) {
        this(period.from(), period.to(), period.figureHundredths(), period.plannedHundredths());
    }

    Period asPeriod() {
        return new Period(from, to, figureHundredths, plannedHundredths);
    }
}
