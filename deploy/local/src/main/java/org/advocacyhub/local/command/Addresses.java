package org.advocacyhub.local.command;

import java.io.PrintStream;
import org.advocacyhub.local.server.Keycloak;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Port;
import org.advocacyhub.local.suite.Status;

/** Says where everything is. */
final class Addresses {

    private Addresses() {}

    static void print(PrintStream out, Status status) {
        var ports = status.portTable();
        for (var part : status.parts().keySet()) {
            var where =
                    switch (part) {
                        case POSTGRES -> "jdbc:postgresql://localhost:" + ports.of(Port.POSTGRES);
                        case BROKER -> "localhost:" + ports.of(Port.BROKER);
                        case KEYCLOAK -> Keycloak.issuer(ports);
                        case REFERRAL, TRIAGE, PROVIDER, MONITORING ->
                            ports.url(part) + "   API: " + ports.url(part) + "/q/openapi   health: " + ports.url(part)
                                    + "/q/health";
                    };
            out.printf("  %-20s %s%n", part.title(), where);
        }
        if (status.parts().containsKey(Part.REFERRAL)) {
            out.println("A token: ./hub token referrer    and then, for example:");
            out.println("  curl -H \"Authorization: Bearer $(./hub token triage-worker)\" " + ports.url(Part.TRIAGE)
                    + "/triage-cases");
            out.println("Pages for a browser: " + ports.url(Part.TRIAGE)
                    + "/triage-cases   sign in as a-triage-worker with what" + " ./hub password a-triage-worker says");
        }
    }
}
