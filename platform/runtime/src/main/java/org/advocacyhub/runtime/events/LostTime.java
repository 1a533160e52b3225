package org.advocacyhub.runtime.events;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Times that a restore took back (ADR 0147): what was told in them stands in no database any more, and is passed over wherever it is still
 * read. Each is written {@code FROM/UNTIL} ({@code hub.lost-time}): from the moment to which the databases of all four services were
 * restored, until the services were started on them.
 */
@Startup // one that can't be read, or is not over, is noticed before any event
@ApplicationScoped
class LostTime {

    private static final Logger LOG = Logger.getLogger(LostTime.class);

    private final List<Span> spans;

    LostTime(@ConfigProperty(name = "hub.lost-time") Optional<List<String>> spans, Clock clock) {
        this.spans = spans.orElse(List.of()).stream().map(Span::parse).toList();
        for (var span : this.spans) {
            if (span.until.isAfter(clock.instant())) {
                throw new IllegalArgumentException(
                        "hub.lost-time: " + span + " is not over, and would take back what is told from now on");
            }
            LOG.infof("what was told in %s was taken back by a restore and is passed over", span);
        }
    }

    /** Both ends are moments at which nothing was lost. */
    private record Span(Instant from, Instant until) {

        Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("hub.lost-time: " + from + "/" + until + " ends before it begins");
            }
        }

        static Span parse(String text) {
            try {
                var ends = text.strip().split("/", 2);
                return new Span(Instant.parse(ends[0]), Instant.parse(ends[1]));
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException _) {
                throw new IllegalArgumentException(
                        "hub.lost-time: " + text + " is not like 2026-11-28T02:00:00Z/2026-11-28T09:30:00Z");
            }
        }

        boolean covers(Instant told) {
            return told.isAfter(from) && told.isBefore(until);
        }

        @Override
        public String toString() {
            return from + "/" + until;
        }
    }

    /** Whether what was told then did not happen. */
    boolean covers(Instant told) {
        return spans.stream().anyMatch(span -> span.covers(told));
    }
}
