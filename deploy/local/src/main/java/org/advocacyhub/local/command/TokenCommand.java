package org.advocacyhub.local.command;

import java.util.concurrent.Callable;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Prints a bearer token of the running suite, good for 15 minutes.")
final class TokenCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ROLE",
            description = "referrer, triage-worker, hub-manager, partner, advocate, commissioner, operational-manager,"
                    + " auditor, service; or a partner's system such as ADVOCACY-FOR-ALL")
    private String caller;

    @Override
    public Integer call() {
        var home = Supervisor.runningOrRefuse();
        var status = new Supervisor(home).status().orElseThrow();
        System.out.println(new Tokens(status.portTable(), Secrets.of(home)).of(caller));
        return 0;
    }
}
