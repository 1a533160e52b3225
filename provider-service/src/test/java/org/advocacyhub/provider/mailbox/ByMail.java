package org.advocacyhub.provider.mailbox;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** The service as it is set where mails leave, by a server on a free port. */
public final class ByMail implements QuarkusTestProfile {

    /** System property with the port of the mail server. */
    static final String PORT = "hub.test.mail-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        var port = System.getProperty(PORT, String.valueOf(freePort()));
        System.setProperty(PORT, port); // the test runs in a class loader of its own
        return Map.of(
                "hub.mailboxes.from", "hub@example.org",
                "hub.mailboxes.patience", "10s",
                "hub.mailboxes.pages-url", "https://partners.example.org",
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
