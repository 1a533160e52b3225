package org.advocacyhub.testkit.servers;

import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterExecutionMode;
import io.kroxylicious.testing.kafka.invm.InVMKafkaCluster;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** PostgreSQL as a child process from Maven's binaries, and a KRaft broker inside this JVM. Nothing survives the run. */
final class EmbeddedInfrastructure implements Infrastructure {

    @Override
    public Postgres startPostgres() {
        try {
            // Durability is not what these tests are about; deploy/local's are.
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            return new Postgres("127.0.0.1", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    @Override
    @SuppressWarnings("resource") // closed by the shutdown hook
    public String startKafka() {
        var cluster = new InVMKafkaCluster(KafkaClusterConfig.builder()
                .execMode(KafkaClusterExecutionMode.IN_VM)
                .kraftMode(true)
                .brokersNum(1)
                .brokerConfig("auto.create.topics.enable", "false")
                .build());
        cluster.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster)));
        return cluster.getBootstrapServers();
    }

    private static void close(InVMKafkaCluster cluster) {
        try {
            cluster.close();
        } catch (Exception e) {
            System.err.println("The broker did not stop cleanly: " + e);
        }
    }
}
