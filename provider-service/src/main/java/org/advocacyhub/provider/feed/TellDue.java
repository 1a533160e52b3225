package org.advocacyhub.provider.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tells partners of what came due, a batch in a transaction of its own after the other, until nothing is left. */
@ApplicationScoped
public class TellDue {

    private static final int BATCH = 100;

    private final Feed feed;
    private final Clock clock;

    TellDue(Feed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** Something of which partners are told once. */
    @FunctionalInterface
    public interface Coming {

        /**
         * Takes what is due, and remembers that it was told.
         *
         * @param today in London
         * @param limit how many at most
         */
        List<FeedEntry> take(LocalDate today, Instant now, int limit);
    }

    /** All that is due now. */
    public void all(Coming coming) {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(() -> some(coming));
        } while (told == BATCH);
    }

    private int some(Coming coming) {
        var now = clock.instant();
        var entries = coming.take(LocalDate.ofInstant(now, clock.getZone()), now, BATCH);
        entries.forEach(feed::tell);
        return entries.size();
    }
}
