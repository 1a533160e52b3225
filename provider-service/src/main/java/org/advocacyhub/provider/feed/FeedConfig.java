package org.advocacyhub.provider.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed waits. */
@ConfigMapping(prefix = "hub.feed")
interface FeedConfig {

    /** Pause between two looks for what no bell rang for; only a broken line to the database makes it matter. */
    @WithDefault("2s")
    Duration lookEvery();

    /** So many polls may wait in one replica; one more gets its answer at once, empty or not. */
    @WithDefault("10000")
    int mostWaiting();
}
