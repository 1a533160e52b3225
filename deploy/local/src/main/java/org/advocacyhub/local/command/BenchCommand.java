package org.advocacyhub.local.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.advocacyhub.local.bench.CaseloadBench;
import org.advocacyhub.local.bench.CaseworkBench;
import org.advocacyhub.local.bench.IntakeBench;
import org.advocacyhub.local.bench.ListsBench;
import org.advocacyhub.local.bench.MonitoringBench;
import org.advocacyhub.local.bench.Pgbench;
import org.advocacyhub.local.bench.QueueBench;
import org.advocacyhub.local.bench.RelayRun;
import org.advocacyhub.local.bench.RoadBench;
import org.advocacyhub.local.bench.StartBench;
import org.advocacyhub.local.bench.TriageBench;
import org.advocacyhub.local.play.DemoClock;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = {
            "Measures, with scratch servers on free ports; the last line on standard output is JSON.",
            "start: how soon a service is ready and what it holds, with the cache of its image and without it.",
            "relay: events a second from outbox to broker, against the plain drain of the same rows.",
            "road: time from POST /referrals to the offer in the partner's feed, one at a time and at fifty a second.",
            "intake: POST /referrals over 32 connections, against pgbench with the same statements.",
            "lists: pages of referrals, with a thousand and with a million in the tables.",
            "queue: pages of the queue and the waiting list, with a hundred and with a hundred thousand open referrals.",
            "triage: referrals decided and offered a second, against multi-row inserts of the same rows.",
            "casework: activities recorded and offers accepted over 32 connections, against pgbench with the same statements.",
            "caseload: pages of a partner's cases, with a hundred and with a hundred thousand cases in the system.",
            "monitoring: facts taken and rebuilt a second, against COPY of the same rows; the return as the facts grow."
        })
final class BenchCommand implements Callable<Integer> {

    private static final List<Part> FRONT_DOOR = List.of(Part.POSTGRES, Part.BROKER, Part.KEYCLOAK, Part.REFERRAL);
    private static final List<Part> UP_TO_THE_DESK =
            List.of(Part.POSTGRES, Part.BROKER, Part.KEYCLOAK, Part.REFERRAL, Part.TRIAGE);

    private static final List<Part> FIGURES = List.of(Part.POSTGRES, Part.BROKER, Part.KEYCLOAK, Part.MONITORING);
    private static final List<Part> PARTNERS_SIDE = List.of(Part.POSTGRES, Part.BROKER, Part.KEYCLOAK, Part.PROVIDER);

    @Parameters(
            paramLabel = "NAME",
            description = "start, relay, road, intake, lists, queue, triage, casework, caseload or monitoring")
    private String name;

    private final Home home = Home.ofRepository().bench();

    @Override
    public Integer call() throws Exception {
        return switch (name) {
            case "start" -> start();
            case "relay" -> relay();
            case "road" -> road();
            case "intake" -> intake();
            case "lists" -> lists();
            case "queue" -> queue();
            case "triage" -> triage();
            case "casework" -> casework();
            case "caseload" -> caseload();
            case "monitoring" -> monitoring();
            default ->
                throw new IllegalArgumentException("no benchmark is called " + name
                        + ": start, relay, road, intake, lists, queue, triage, casework,"
                        + " caseload, monitoring");
        };
    }

    private int start() throws Exception {
        try (var servers = start(Plan.of(home, Ports.free(), "prod", Part.SERVERS))) {
            System.out.println(new StartBench(servers).run());
            return 0;
        }
    }

    private int relay() throws Exception {
        try (var suite = start(Plan.of(home, Ports.free(), "bench", List.of(Part.POSTGRES, Part.BROKER)))) {
            return new RelayRun(suite).run();
        }
    }

    private int road() throws Exception {
        try (var suite = start(Plan.whole(home, Ports.free(), "demo").measured())) {
            System.out.println(new RoadBench(suite).run());
            return 0;
        }
    }

    private int intake() throws Exception {
        var pgbench = Pgbench.find();
        if (pgbench.isEmpty()) {
            System.err.println("hub: no pgbench found: it comes with PostgreSQL; install it and put it on the PATH");
            return 1;
        }
        try (var suite = start(Plan.of(home, Ports.free(), "bench", FRONT_DOOR))) {
            System.out.println(new IntakeBench(suite, pgbench.get()).run());
            return 0;
        }
    }

    private int lists() throws Exception {
        try (var suite = start(Plan.of(home, Ports.free(), "bench", FRONT_DOOR))) {
            System.out.println(new ListsBench(suite).run());
            return 0;
        }
    }

    private int queue() throws Exception {
        try (var suite =
                start(Plan.of(home, Ports.free(), "demo", UP_TO_THE_DESK).measured())) {
            System.out.println(new QueueBench(suite).run());
            return 0;
        }
    }

    private int triage() throws Exception {
        try (var suite = start(Plan.whole(home, Ports.free(), "demo").measured())) {
            System.out.println(new TriageBench(suite).run());
            return 0;
        }
    }

    private int casework() throws Exception {
        var pgbench = Pgbench.find();
        if (pgbench.isEmpty()) {
            System.err.println("hub: no pgbench found: it comes with PostgreSQL; install it and put it on the PATH");
            return 1;
        }
        try (var suite = start(Plan.of(home, Ports.free(), "bench", PARTNERS_SIDE))) {
            System.out.println(new CaseworkBench(suite, pgbench.get()).run());
            return 0;
        }
    }

    private int caseload() throws Exception {
        try (var suite = start(Plan.of(home, Ports.free(), "bench", PARTNERS_SIDE))) {
            System.out.println(new CaseloadBench(suite).run());
            return 0;
        }
    }

    private int monitoring() throws Exception {
        try (var suite = start(Plan.of(home, Ports.free(), "bench", FIGURES).measured())) {
            System.out.println(new MonitoringBench(suite).run());
            return 0;
        }
    }

    private Suite start(Plan plan) throws Exception {
        home.empty();
        if (plan.profile().equals("demo")) {
            new DemoClock(home.demoClock()).set(RoadBench.NOW);
        }
        System.err.println("Starting scratch servers in " + home.state());
        var suite = Suite.start(plan, (part, status) -> System.err.println("  " + part.title() + " " + status.state()));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.awaitReady(Duration.ofMinutes(5));
        return suite;
    }
}
