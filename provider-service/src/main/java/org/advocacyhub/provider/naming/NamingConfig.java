package org.advocacyhub.provider.naming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How cases are noticed that nobody was named for in time. */
@ConfigMapping(prefix = "hub.naming")
interface NamingConfig {

    /** Pause between two looks for overdue allocations, a second at least; {@code off} for never. */
    String lookEvery();

    /** At most so many are told of in one transaction. */
    @WithDefault("100")
    int lookBatch();
}
