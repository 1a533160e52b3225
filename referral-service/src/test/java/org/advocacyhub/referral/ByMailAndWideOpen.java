package org.advocacyhub.referral;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * How the service is set for the two tests that need other settings than all the rest: notices leave by mail, to a server on a
 * free port, and anybody may send as many public referrals as they like. One profile, because each starts the service anew.
 */
public final class ByMailAndWideOpen implements QuarkusTestProfile {

    /** System property with the port that notices are sent to. */
    public static final String MAIL_PORT = "hub.test.mail-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        var port = System.getProperty(MAIL_PORT, String.valueOf(freePort()));
        System.setProperty(MAIL_PORT, port); // the test runs in a class loader of its own
        return Map.of(
                "hub.public-referrals.burst", "1000000",
                "hub.public-referrals.per-contact-burst", "1000000",
                "hub.notices.sender", "mail",
                "hub.notices.hub-mailbox", "hub@example.org",
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
