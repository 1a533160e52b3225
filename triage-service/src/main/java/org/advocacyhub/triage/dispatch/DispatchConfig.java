package org.advocacyhub.triage.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How far triage goes by itself. */
@ConfigMapping(prefix = "hub.dispatch")
public interface DispatchConfig {

    /** A triaged referral is offered to the best-ranked partner at once; otherwise it waits for a triage worker. */
    @WithDefault("true")
    boolean auto();
}
