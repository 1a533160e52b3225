package org.advocacyhub.runtime.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "hub.outbox")
interface RelayConfig {

    /** How long the relay sleeps at most when no commit wakes it; commits of other replicas do not. */
    @WithDefault("250ms")
    Duration poll();

    /** Rows read at a time. */
    @WithDefault("2000")
    int batch();

    /** How often replicas look whether to share differently; a dead one's buckets are taken over within this time. */
    @WithDefault("2s")
    Duration rebalance();

    /** How long after the start of a page the next one starts, for each event that it carried, up to ten: saves round trips under load. */
    @WithDefault("2ms")
    Duration gather();
}
