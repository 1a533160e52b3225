package org.advocacyhub.testkit.servers;

/** How PostgreSQL and Kafka come to life. */
interface Infrastructure {

    Postgres startPostgres();

    /** Starts a broker and answers its bootstrap address. */
    String startKafka();

    /** Embedded servers, or containers when the tests run with {@code -Dinfra=testcontainers}. */
    static Infrastructure chosen() {
        return switch (System.getProperty("infra", "embedded")) {
            case "embedded" -> new EmbeddedInfrastructure();
            case "testcontainers" -> new ContainerInfrastructure();
            case String other ->
                throw new IllegalArgumentException("infra is embedded or testcontainers, not " + other);
        };
    }
}
