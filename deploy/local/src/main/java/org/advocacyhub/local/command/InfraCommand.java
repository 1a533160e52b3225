package org.advocacyhub.local.command;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.advocacyhub.local.server.QuarkusService;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "infra",
        description =
                "Starts PostgreSQL, Kafka and Keycloak only, and prints what a service in dev mode needs to use them.")
final class InfraCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "Print only the settings of this service, to be read by: eval \"$(./hub infra triage)\"")
    private String service;

    @Override
    public Integer call() throws Exception {
        var home = Home.ofRepository();
        var say = service == null ? System.out : System.err;
        var status = new Startup(home, say).begin("prod", true);
        var secrets = Secrets.of(home);
        if (service != null) {
            var part = Part.named(service)
                    .filter(Part::isService)
                    .orElseThrow(() -> new IllegalArgumentException("no service is called " + service));
            new TreeMap<>(QuarkusService.environment(part, status.portTable(), secrets))
                    .forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
            return 0;
        }
        Addresses.print(System.out, status);
        System.out.println("One service in dev mode against these servers, for example:");
        System.out.println("  eval \"$(./hub infra triage)\" && mvn -pl triage-service -am quarkus:dev");
        return 0;
    }
}
