package org.advocacyhub.triage.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What counts as one episode of a person. */
@ConfigMapping(prefix = "hub.episode")
interface EpisodeConfig {

    /** Calendar days between the receipts of two referrals that still belong to one episode. */
    @WithDefault("84")
    int days();
}
