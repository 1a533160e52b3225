package org.advocacyhub.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.advocacyhub.local.play.DemoClock;
import org.advocacyhub.local.play.Rehearsal;
import org.advocacyhub.local.server.Containers;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "images",
        description = {
            "Builds an image of each service with the Docker engine of this machine.",
            "A suite of these images then works for a minute, so that each keeps what its virtual machine learned: it starts in half the time.",
            "Each holds the list of what it is made of (CycloneDX), which its label org.advocacyhub.sbom names; that of all is in deploy/local/target/sbom.",
            "Last they are tried: a suite of what was built takes a few referrals to their offers. On Linux."
        })
final class ImagesCommand implements Callable<Integer> {

    private static final int TO_LEARN = 200;
    private static final int TO_TRY = 10;
    private static final Duration TO_START = Duration.ofMinutes(5);

    @Option(
            names = "--base",
            paramLabel = "IMAGE",
            required = true,
            description = "an image with a Java 25 runtime on its path, for example eclipse-temurin:25-jre")
    private String base;

    @Option(
            names = "--repository",
            paramLabel = "PREFIX",
            defaultValue = "advocacy-hub",
            description = "what stands before the services' names (default: ${DEFAULT-VALUE})")
    private String repository;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            defaultValue = "latest",
            description = "tag of the four images (default: ${DEFAULT-VALUE})")
    private String tag;

    private final Home repositoryHome = Home.ofRepository();
    private final Home home = repositoryHome.images();

    @Override
    public Integer call() throws Exception {
        home.empty();
        var lessons = home.state().resolve("lessons");
        var plain = new Containers(repository, tag + "-plain", Optional.of(lessons));
        for (var service : Part.SERVICES) {
            build(service, "plain", plain.image(service));
        }
        learn(plain);
        var trained = new Containers(repository, tag, Optional.empty());
        for (var service : Part.SERVICES) {
            Files.move(
                    plain.lessonsOf(service), context(service).resolve("app.aot"), StandardCopyOption.REPLACE_EXISTING);
            build(service, "trained", trained.image(service));
        }
        tryOut(trained);
        Part.SERVICES.forEach(service -> System.out.println(trained.image(service)));
        return 0;
    }

    /** Real servers, the four images, a little work; each virtual machine writes what it learned when it ends. */
    private void learn(Containers plain) throws Exception {
        System.err.println("The images learn; this takes some minutes.");
        work(plain, TO_LEARN);
        for (var service : Part.SERVICES) {
            if (!Files.exists(plain.lessonsOf(service))) {
                throw new IllegalStateException(
                        service.title() + " kept nothing of what it learned: see the end of " + home.log(service));
            }
        }
    }

    /** The images as they will run, with fresh data: nobody should be the first to see that one does not start. */
    private void tryOut(Containers trained) throws Exception {
        home.empty();
        System.err.println("The images are tried.");
        work(trained, TO_TRY);
    }

    private void work(Containers images, int referrals) throws Exception {
        new DemoClock(home.demoClock()).set(Rehearsal.NOW);
        var plan = Plan.whole(home, Ports.free(), "demo").from(images);
        try (var suite =
                Suite.start(plan, (part, status) -> System.err.println("  " + part.title() + " " + status.state()))) {
            suite.awaitReady(TO_START);
            new Rehearsal(suite).play(referrals);
        }
    }

    private void build(Part service, String target, String image) throws IOException, InterruptedException {
        System.err.println("Building " + image);
        var context = context(service);
        Files.copy(deployed("java.options"), context.resolve("java.options"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(repositoryHome.sbom(service), context.resolve("sbom.cdx.json"), StandardCopyOption.REPLACE_EXISTING);
        docker(List.of(
                "build",
                "--quiet",
                "--file",
                deployed("Dockerfile").toString(),
                "--build-arg",
                "BASE=" + base,
                "--target",
                target,
                "--tag",
                image,
                context.toString()));
    }

    private Path context(Part service) {
        return repositoryHome.serviceJar(service).getParent();
    }

    private Path deployed(String file) {
        return repositoryHome.root().resolve("deploy/image").resolve(file);
    }

    private static void docker(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "docker " + arguments.getFirst() + " failed; is the engine running, and is the base image there?");
        }
    }
}
