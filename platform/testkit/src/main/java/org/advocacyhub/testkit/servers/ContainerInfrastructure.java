package org.advocacyhub.testkit.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same servers in containers. The images can be replaced by system properties, for machines that build their own.
 */
final class ContainerInfrastructure implements Infrastructure {

    @Override
    @SuppressWarnings("resource") // Testcontainers ends them with the JVM
    public Postgres startPostgres() {
        var container = new PostgreSQLContainer(image("hub.testkit.postgres-image", "postgres:18", "postgres"))
                .withUsername("postgres")
                .withPassword("postgres");
        container.start();
        return new Postgres(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    @Override
    @SuppressWarnings("resource")
    public String startKafka() {
        var container = new KafkaContainer(image("hub.testkit.kafka-image", "apache/kafka:4.1.1", "apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return container.getBootstrapServers();
    }

    private static DockerImageName image(String property, String usual, String standsInFor) {
        return DockerImageName.parse(System.getProperty(property, usual)).asCompatibleSubstituteFor(standsInFor);
    }
}
