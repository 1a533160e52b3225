package org.advocacyhub.monitoring.export.domain;

import java.util.Collection;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** How long a period may be, who may read an export, and when nobody tries again. */
public final class ExportRules {

    /** How often an export is taken up before it counts as failed: a process that is killed over it may be killed by it. */
    public static final int MOST_ATTEMPTS = 3;
    /** Exports of one account that wait or are worked on. */
    public static final int MOST_OPEN = 5;
    /** Lines of a file of facts. */
    public static final long MOST_LINES = 1_000_000;

    private static final int QUARTERS_OF_A_SHORT_ONE = 4;

    private ExportRules() {}

    /** Whether the period is one that this kind of file may cover. */
    public static boolean isShortEnough(Wanted wanted) {
        return isWithin(wanted, wanted.kind().mostQuarters());
    }

    /** Who works on it. */
    public static Lane lane(Wanted wanted) {
        return isWithin(wanted, QUARTERS_OF_A_SHORT_ONE) ? Lane.SHORT : Lane.LONG;
    }

    private static boolean isWithin(Wanted wanted, int quarters) {
        var end = Quarter.of(wanted.period().from());
        for (int quarter = 1; quarter < quarters; quarter++) {
            end = end.next();
        }
        return !wanted.period().to().isAfter(end.to());
    }

    /** Whether a partner may have it: what was published, and not the version with what was withheld (domain.md E.6). */
    public static boolean isForPartners(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Publications published -> published.audience() != Audience.INTERNAL;
            case Wanted.Returns _, Wanted.Facts _ -> false;
        };
    }

    /**
     * Whether somebody may read an export, or cancel it: who asked for it, and others who have the role by which it was asked for and so may read what is
     * in it by themselves.
     */
    public static boolean mayRead(String requestedBy, String role, String reader, Collection<String> rolesOfReader) {
        return requestedBy.equals(reader) || rolesOfReader.contains(role);
    }

    /** Whether an export that was taken up so often may be taken up once more. */
    public static boolean mayTryAgain(int attempts) {
        return attempts < MOST_ATTEMPTS;
    }
}
