package org.advocacyhub.local.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.advocacyhub.local.server.Realm;
import org.advocacyhub.local.suite.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "password",
        description = "Prints the password with which a person of the running suite signs in to its pages.")
final class PasswordCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PERSON",
            description = "an account of Keycloak such as a-triage-worker, an-advocate, a-commissioner")
    private String person;

    @Override
    public Integer call() throws IOException {
        if (!Realm.people().contains(person)) {
            throw new IllegalArgumentException(
                    "nobody is called \"" + person + "\": " + String.join(", ", Realm.people()));
        }
        System.out.println(Secrets.of(Supervisor.runningOrRefuse()).password(person));
        return 0;
    }
}
