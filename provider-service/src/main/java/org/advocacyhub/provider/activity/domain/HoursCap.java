package org.advocacyhub.provider.activity.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * How much time a case may take before somebody has to agree to more (domain.md D.3, F.4). Counted are minutes of the
 * categories that count as advocacy hours.
 *
 * @param minutes what every case of the type may take; null for no cap
 * @param counted minutes that were counted up to now
 * @param extensions what was agreed for this case alone
 */
public record HoursCap(Integer minutes, int counted, List<Extension> extensions) {

    public static final String RULE = "D3-CAP";

    /**
     * More time for one case.
     *
     * @param until the last day whose work it covers
     */
    public record Extension(int minutes, LocalDate until) {}

    /** Whether more work fits. */
    public sealed interface Decision {

        /**
         * It fits.
         *
         * @param left minutes that are left after it; null without a cap
         */
        record Within(Integer left) implements Decision {}

        /** It does not fit: so many minutes too much of what is allowed on that day. */
        record Beyond(int over, int allowed) implements Decision {}
    }

    /** What may be worked on a day, all in all; null without a cap. */
    public Integer allowedOn(LocalDate day) {
        if (minutes == null) {
            return null;
        }
        return minutes
                + extensions.stream()
                        .filter(extension -> !day.isAfter(extension.until()))
                        .mapToInt(Extension::minutes)
                        .sum();
    }

    /** Whether so many counted minutes more, worked on that day, are allowed. */
    public Decision decide(LocalDate day, int more) {
        var allowed = allowedOn(day);
        if (allowed == null || more == 0) {
            return new Decision.Within(allowed == null ? null : allowed - counted);
        }
        var left = allowed - counted - more;
        return left >= 0 ? new Decision.Within(left) : new Decision.Beyond(-left, allowed);
    }

    /** The same with more time counted. */
    public HoursCap plus(int more) {
        return new HoursCap(minutes, counted + more, extensions);
    }
}
