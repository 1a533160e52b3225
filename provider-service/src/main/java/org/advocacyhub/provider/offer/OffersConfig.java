package org.advocacyhub.provider.offer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How offers that nobody answers are noticed. */
@ConfigMapping(prefix = "hub.offers")
interface OffersConfig {

    /** Pause between two looks at the offers whose time may be up; less than a second is allowed. */
    @WithDefault("5s")
    Duration lapseEvery();

    /** Pause between two looks at the offers of which to remind; {@code off} for never. */
    String remindEvery();

    /** At most so many offers lapse in one transaction. */
    @WithDefault("200")
    int lapseBatch();
}
