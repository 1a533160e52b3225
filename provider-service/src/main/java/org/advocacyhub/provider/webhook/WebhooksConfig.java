package org.advocacyhub.provider.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How webhooks are called. */
@ConfigMapping(prefix = "hub.webhooks")
interface WebhooksConfig {

    /** Ports that may stand in an address. */
    @WithDefault("443,8443")
    Set<Integer> ports();

    /** For tests and development only: private addresses, any port, and without TLS. */
    @WithDefault("false")
    boolean allowAnywhere();

    /** Pauses between the attempts, the first one after the first attempt; together a little more than a day. */
    @WithDefault("5s,1m,5m,30m,2h,5h,8h,9h")
    List<Duration> retryAfter();

    /** So long an attempt may take, from the first packet to the status. */
    @WithDefault("15s")
    Duration patience();

    /** Attempts that run at once in a replica, over all endpoints. */
    @WithDefault("64")
    int atOnce();

    /** Attempts that run at once towards one endpoint. */
    @WithDefault("4")
    int atOncePerEndpoint();

    /** Pause between two looks for what is due and what no bell rang for. */
    @WithDefault("2s")
    Duration lookEvery();

    /** Pause behind each round, so that a busy feed costs few of them. */
    @WithDefault("100ms")
    Duration breath();

    /** How many endpoints a partner may have. */
    @WithDefault("10")
    int mostPerPartner();

    /** How long the former secret signs too, after a new one was drawn. */
    @WithDefault("24h")
    Duration formerSecretFor();

    /** How long deliveries that are done or given up can be looked at. */
    @WithDefault("30d")
    Duration keep();
}
