package org.advocacyhub.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.advocacyhub.testkit.servers.Servers;

/** Hands the test servers' addresses to the service under test. The servers outlive the service. */
public class HubServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Servers.running().configuration();
    }

    @Override
    public void stop() {
        // they end with the JVM: the next test class goes on with them
    }
}
