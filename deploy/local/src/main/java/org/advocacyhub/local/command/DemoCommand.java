package org.advocacyhub.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.CarriedOverCase;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.play.DemoClock;
import org.advocacyhub.local.play.Play;
import org.advocacyhub.local.play.QuarterReturn;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.reconcile.Reconciliation;
import org.advocacyhub.local.reconcile.Replay;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Secrets;
import org.advocacyhub.local.suite.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Plays the first quarter of the Kent contract through the public APIs, prints the return and proves that"
                        + " nothing was lost. Starts afresh in .hub/demo each time; never touches the data of up.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            defaultValue = "2016",
            description = "Seed of the play (${DEFAULT-VALUE}): same seed, same figures.")
    private long seed;

    @Option(names = "--referrals", defaultValue = "624", description = "How many referrals come (${DEFAULT-VALUE}).")
    private int referrals;

    private final Home home = Home.ofRepository().demo();
    private final Supervisor supervisor = new Supervisor(home);
    private final Startup startup = new Startup(home, System.out);

    @Override
    public Integer call() throws Exception {
        long startedAt = System.nanoTime();
        supervisor.stop();
        startup.refuseTakenPorts();
        startAfresh();
        var clock = new DemoClock(home.demoClock());
        clock.set(Play.BEGINNING);
        System.out.println(
                "The demo takes about five minutes: a fresh suite with played time, then April to June 2016.");
        var status = startup.begin("demo", false);
        var secrets = Secrets.of(home);
        var callers = new Callers(status.portTable(), secrets);
        try (var databases = new Databases(status.portTable(), secrets);
                var quiet = new Quiet(status.portTable(), databases)) {
            var play = new Play(callers, clock, quiet, CarriedOverCase.draw(seed), KentQuarter.draw(seed, referrals));
            try {
                play(play);
            } catch (IllegalStateException e) {
                System.out.println("The play stopped on " + play.today() + ". The suite is left running for a look:"
                        + " ./hub status, ./hub logs; end it with ./hub down");
                throw e;
            }
            var reconciliation = Reconciliation.run(databases, play.accepted(), play.takenOver());
            return report(status, callers, play, reconciliation, decideAgain(databases, callers, play), startedAt);
        }
    }

    private void startAfresh() throws IOException, InterruptedException {
        if (Files.exists(home.state())) {
            System.out.println("Emptying " + home.state() + ", where the last play was.");
            home.empty();
        }
    }

    private void play(Play play) {
        play.set();
        System.out.println("Contract, 9 partners and their advocates are entered; the provider before left "
                + CarriedOverCase.draw(seed).size() + " cases open, which are taken over on 1 April, and " + referrals
                + " referrals come (seed " + seed + ").");
        try (var bar = bar("April to June 2016", referrals)) {
            play.run(number -> {
                bar.stepTo(number);
                bar.setExtraMessage(play.today().toString());
            });
        }
    }

    private static Replay.Report decideAgain(Databases databases, Callers callers, Play play) {
        try (var bar = bar("Deciding again", play.all().size())) {
            return Replay.run(databases, callers, play.all(), bar::stepTo);
        }
    }

    private static ProgressBar bar(String task, int steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(System.console() == null ? 10_000 : 500)
                .setMaxRenderedLength(110)
                .build();
    }

    private int report(
            Status status,
            Callers callers,
            Play play,
            Reconciliation.Report reconciliation,
            Replay.Report replay,
            long startedAt)
            throws IOException {
        var quarter = new QuarterReturn(callers);
        System.out.println();
        System.out.println("Return of " + KentQuarter.NAME + ", Kent contract (all referrals are invented):");
        quarter.print(System.out);
        System.out.println();
        System.out.println("Reconciliation over the four databases:");
        reconciliation.counts().forEach((what, count) -> System.out.printf("  %-44s %6d%n", what, count));
        System.out.println("  Referrals by state of triage: " + reconciliation.states());
        var figures = write(play, quarter, reconciliation, replay);
        if (!reconciliation.agrees() || !replay.agrees()) {
            complain("The services do NOT agree:", reconciliation.differences());
            complain("Decisions come out OTHERWISE when they are taken again:", replay.differences());
            return 2;
        }
        System.out.println("  Every referral is in exactly one state in each service, and the states fit.");
        System.out.printf(
                "  %,d decisions taken again, all identical: %s%n", replay.total(), new TreeMap<>(replay.identical()));
        System.out.println();
        System.out.println("Played in " + minutes(startedAt) + ". Figures: " + figures);
        System.out.println("The suite is left running, its clock stands at " + Play.END + ". Look at next:");
        Addresses.print(System.out, status);
        System.out.println(
                "  ./hub status     ./hub logs triage     ./hub down     ./hub up --demo (the play again, as it stands)");
        return 0;
    }

    private static void complain(String what, List<String> differences) {
        if (!differences.isEmpty()) {
            System.out.println(what);
            differences.forEach(difference -> System.out.println("  " + difference));
        }
    }

    private Path write(Play play, QuarterReturn quarter, Reconciliation.Report reconciliation, Replay.Report replay)
            throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("seed", seed);
        figures.put("referrals", referrals);
        figures.put("casesTakenOver", play.takenOver().size());
        figures.put("actors", play.tally());
        figures.put("states", reconciliation.states());
        figures.put("counts", reconciliation.counts());
        figures.put("decisionsTakenAgain", new TreeMap<>(replay.identical()));
        figures.put("return", quarter.document());
        var file = home.state().resolve("figures.json");
        Files.write(
                file,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(figures));
        return file;
    }

    private static String minutes(long startedAt) {
        var took = Duration.ofNanos(System.nanoTime() - startedAt);
        return took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
