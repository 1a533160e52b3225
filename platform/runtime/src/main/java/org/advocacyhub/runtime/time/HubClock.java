package org.advocacyhub.runtime.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Hands out the one clock of a service. Dates and office hours are those of London (domain.md C.5). */
@Singleton
class HubClock {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(LONDON);
    }
}
