package org.advocacyhub.triage.banding.domain;

import java.time.LocalDate;
import java.util.List;

/** When a person counts as unreachable (domain.md C.5 rule 3): tried often enough, on different days or by different ways. */
public final class Unreachable {

    private Unreachable() {}

    /** How somebody was tried. */
    public enum Method {
        PHONE,
        TEXT,
        EMAIL,
        LETTER,
        VISIT,
        THROUGH_ANOTHER
    }

    /** One attempt to reach the person. */
    public record Attempt(LocalDate on, Method method) {}

    /**
     * Whether the attempts suffice.
     *
     * @param needed how many different days, or how many different ways, are asked for
     */
    public static boolean isShown(List<Attempt> attempts, int needed) {
        return attempts.stream().map(Attempt::on).distinct().count() >= needed
                || attempts.stream().map(Attempt::method).distinct().count() >= needed;
    }
}
