package org.advocacyhub.triage;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.advocacyhub.triage.dispatch.DispatchConfig;

/** Whether the service under test offers by itself: as usual, until a test says otherwise. Spares a service started anew. */
@Alternative
@Priority(1)
@ApplicationScoped
public class AutoDispatch implements DispatchConfig {

    private static volatile boolean on = true;

    static void turn(boolean newOn) {
        on = newOn;
    }

    @Override
    public boolean auto() {
        return on;
    }
}
