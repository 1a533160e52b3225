package org.advocacyhub.provider.advocate.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.advocate.domain.Suitability.Code;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;

/** Whether an advocate is fit for a service type on a day, and until when (domain.md A.15). */
public sealed interface Fitness {

    /**
     * A known end.
     *
     * @param on the first day on which the advocate is not fit any more
     */
    record Lapse(Code code, LocalDate on) {}

    /**
     * May be given cases.
     *
     * @param lapses what will end it, the first first; empty while nothing is known to
     */
    record Fit(String tableVersion, List<Lapse> lapses) implements Fitness {}

    /**
     * Was fit and is not any more: something has to be renewed.
     *
     * @param since the first day without fitness
     */
    record Lapsed(String tableVersion, LocalDate since, List<Reason> reasons) implements Fitness {}

    /** Does not qualify: something was never there, or was taken out of the file. */
    record NeverFit(String tableVersion, List<Reason> reasons) implements Fitness {}

    /** What speaks against giving a case; nothing when fit. */
    default List<Reason> reasons() {
        return switch (this) {
            case Fit _ -> List.of();
            case Lapsed lapsed -> lapsed.reasons();
            case NeverFit never -> never.reasons();
        };
    }

    /** What has ended it already, or will end it first. */
    default Optional<Lapse> first() {
        return switch (this) {
            case Fit fit -> fit.lapses().stream().findFirst();
            case Lapsed lapsed ->
                Optional.of(new Lapse(lapsed.reasons().getFirst().code(), lapsed.since()));
            case NeverFit _ -> Optional.empty();
        };
    }
}
