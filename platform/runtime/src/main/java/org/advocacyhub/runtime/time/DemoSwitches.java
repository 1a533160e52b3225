package org.advocacyhub.runtime.time;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What has to agree before a service may live in the demo's time. One switch alone, or a server beyond this machine, and
 * the service does not start: nobody gets into the demo's time by accident.
 *
 * @param profile the configuration profile {@code demo} is active
 * @param file {@code hub.demo-clock.file}
 * @param hosts of the database, the broker and the token issuer
 */
record DemoSwitches(boolean profile, Optional<String> file, List<String> hosts) {

    /** The file to read the time from; empty for real time. */
    Optional<Path> clockFile() {
        if (!profile && file.isEmpty()) {
            return Optional.empty();
        }
        if (!profile) {
            throw refused("hub.demo-clock.file is set, but the profile 'demo' is not active");
        }
        if (file.isEmpty()) {
            throw refused("the profile 'demo' is active, but hub.demo-clock.file is not set");
        }
        hosts.stream().filter(host -> !isLoopback(host)).findFirst().ifPresent(host -> {
            throw refused("the demo's clock runs only beside servers of this machine, and '" + host + "' is not one");
        });
        return file.map(Path::of);
    }

    private static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static IllegalStateException refused(String why) {
        return new IllegalStateException("This service does not start: " + why + ".");
    }
}
