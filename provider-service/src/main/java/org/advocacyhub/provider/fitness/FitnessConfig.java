package org.advocacyhub.provider.fitness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the fitness of advocates is watched. */
@ConfigMapping(prefix = "hub.fitness")
interface FitnessConfig {

    /** Pause between two looks for advocates who were not looked at today, a second at least; {@code off} for never. */
    String lookEvery();

    /** At most so many advocates are looked at in one transaction. */
    @WithDefault("100")
    int lookBatch();
}
