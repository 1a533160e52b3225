package org.advocacyhub.monitoring.export.domain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What somebody asks for as a file. */
public sealed interface Wanted {

    /** The days that it covers. */
    Period period();

    /** In how many steps it is made, so that one can see how far it is. */
    int steps();

    /** The returns of some quarters, side by side; a step is a quarter. */
    record Returns(ExportKind kind, Quarter first, Quarter last) implements Wanted {

        /** @throws IllegalArgumentException for facts, and when the last is before the first */
        public Returns {
            if (kind == ExportKind.FACTS || last.compareTo(first) < 0) {
                throw new IllegalArgumentException(kind + " from " + first + " to " + last);
            }
        }

        /** All of them, in order. */
        public List<Quarter> quarters() {
            var quarters = new ArrayList<Quarter>();
            for (var quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.next()) {
                quarters.add(quarter);
            }
            return List.copyOf(quarters);
        }

        @Override
        public Period period() {
            return new Period(first.from(), last.to());
        }

        @Override
        public int steps() {
            return quarters().size();
        }
    }

    /** The facts behind a figure, named as a return names it; a step is a day. */
    record Facts(Kpi kpi, String breakdown, String key, String measure, Period period) implements Wanted {

        @Override
        public int steps() {
            return Math.toIntExact(ChronoUnit.DAYS.between(period.from(), period.to()) + 1);
        }
    }
}
