package org.advocacyhub.runtime.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How verified tokens are remembered. */
@ConfigMapping(prefix = "hub.token-cache")
interface TokenCacheConfig {

    /** Most tokens remembered at a time; the least used make room. */
    @WithDefault("1000")
    int size();

    /** How long a token is believed without a new look at the issuer's keys; its own end may come sooner. 0 for never. */
    @WithDefault("5m")
    Duration longest();
}
