package org.advocacyhub.local.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.advocacyhub.local.process.Program;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Port;
import org.advocacyhub.local.suite.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker that is its own controller (KRaft), with the topics of architecture.md section 4. */
public final class Broker implements Server {

    private static final int KEYED_PARTITIONS = 12;
    private static final List<NewTopic> TOPICS = List.of(
            topic("referrals", KEYED_PARTITIONS),
            topic("allocations", KEYED_PARTITIONS),
            topic("cases", KEYED_PARTITIONS),
            topic("partners", KEYED_PARTITIONS),
            topic("contracts", 1),
            topic("dead-letters", 1));

    private final Home home;
    private final Ports ports;
    private final boolean forBenchmark;

    /** @param forBenchmark compiled for speed in the long run instead of a quick start */
    public Broker(Home home, Ports ports, boolean forBenchmark) {
        this.home = home;
        this.ports = ports;
        this.forBenchmark = forBenchmark;
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }

    @Override
    public Part part() {
        return Part.BROKER;
    }

    @Override
    public Set<Part> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws Exception {
        Files.createDirectories(directory());
        Files.writeString(settings(), serverProperties());
        if (!Files.exists(directory().resolve("data/meta.properties"))) {
            format();
        }
    }

    private Path directory() {
        return home.data(Part.BROKER);
    }

    private Path settings() {
        return directory().resolve("server.properties");
    }

    private String serverProperties() {
        int port = ports.of(Port.BROKER);
        int controller = ports.of(Port.BROKER_CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.retention.ms=-1
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, controller, directory().resolve("data"));
    }

    private void format() throws IOException, InterruptedException {
        Files.createDirectories(home.logs());
        var command = new ArrayList<>(java("64m"));
        command.addAll(List.of(
                "kafka.tools.StorageTool",
                "format",
                "--config",
                settings().toString(),
                "--cluster-id",
                org.apache.kafka.common.Uuid.randomUuid().toString()));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log(Part.BROKER).toFile()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("formatting the broker's storage ended with exit code " + exit);
        }
    }

    private List<String> java(String heap) {
        return List.of(
                Home.java(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (forBenchmark ? 4 : 1),
                "--sun-misc-unsafe-memory-access=allow",
                "-Dhub.state=" + home.state(),
                "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n",
                "-cp",
                home.libraries() + "/*");
    }

    @Override
    public Program program() {
        var command = new ArrayList<>(java("320m"));
        command.addAll(List.of("kafka.Kafka", settings().toString()));
        return new Program(part().id(), command, Map.of(), home.root(), home.log(part()), "TERM");
    }

    @Override
    public boolean answers() throws Exception {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), ports.of(Port.BROKER));
                var admin = admin()) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        }
    }

    @Override
    public void furnish() throws Exception {
        try (var admin = admin()) {
            var present = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            var missing = TOPICS.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("cannot make the topics: " + e.getCause().getMessage(), e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap(ports),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "10000"));
    }

    public static String bootstrap(Ports ports) {
        return "localhost:" + ports.of(Port.BROKER);
    }

    /** Names of the topics, for those who wait until all is read. */
    public static Stream<String> topicNames() {
        return TOPICS.stream().map(NewTopic::name);
    }
}
