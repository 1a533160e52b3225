package org.advocacyhub.provider.withdrawal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How withdrawals are carried out when their day has come. */
@ConfigMapping(prefix = "hub.withdrawals")
interface WithdrawalsConfig {

    /** Pause between two looks for withdrawals whose day has come, a second at least; {@code off} for never. */
    String lookEvery();

    /** At most so many offers or cases are moved in one transaction. */
    @WithDefault("50")
    int batch();
}
