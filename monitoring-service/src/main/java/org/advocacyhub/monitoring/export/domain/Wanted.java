package org.advocacyhub.monitoring.export.domain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.export.domain.ExportKind.Content;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What somebody asks for as a file. */
public sealed interface Wanted {

    /** What the file is. */
    ExportKind kind();

    /** The days that it covers. */
    Period period();

    /** In how many steps it is made, so that one can see how far it is. */
    int steps();

    /** Something of some quarters, side by side; a step is a quarter. */
    sealed interface OfQuarters extends Wanted {

        Quarter first();

        Quarter last();

        /** All of them, in order. */
        default List<Quarter> quarters() {
            var quarters = new ArrayList<Quarter>();
            for (var quarter = first(); quarter.compareTo(last()) <= 0; quarter = quarter.next()) {
                quarters.add(quarter);
            }
            return List.copyOf(quarters);
        }

        @Override
        default Period period() {
            return new Period(first().from(), last().to());
        }

        @Override
        default int steps() {
            return quarters().size();
        }
    }

    /** Their returns. */
    record Returns(ExportKind kind, Quarter first, Quarter last) implements OfQuarters {

        /** @throws IllegalArgumentException for another kind of file, and when the last is before the first */
        public Returns {
            check(kind, Content.RETURNS, first, last);
        }
    }

    /** What was published of them for an audience, each as it was corrected last. */
    record Publications(ExportKind kind, Quarter first, Quarter last, Audience audience) implements OfQuarters {

        /** @throws IllegalArgumentException for another kind of file, and when the last is before the first */
        public Publications {
            check(kind, Content.PUBLICATIONS, first, last);
        }
    }

    /** The facts behind a figure, named as a return names it; a step is a day. */
    record Facts(Kpi kpi, String breakdown, String key, String measure, Period period) implements Wanted {

        @Override
        public ExportKind kind() {
            return ExportKind.FACTS;
        }

        @Override
        public int steps() {
            return Math.toIntExact(ChronoUnit.DAYS.between(period.from(), period.to()) + 1);
        }
    }

    private static void check(ExportKind kind, Content content, Quarter first, Quarter last) {
        if (kind.content() != content || last.compareTo(first) < 0) {
            throw new IllegalArgumentException(kind + " from " + first + " to " + last);
        }
    }
}
