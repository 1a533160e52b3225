package org.advocacyhub.runtime.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs one {@link Relay} for as long as the service runs. */
@ApplicationScoped
public class RelayService {

    private final Relay relay;
    private Thread thread;

    RelayService(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "hub.outbox.poll") Duration poll,
            @ConfigProperty(name = "hub.outbox.batch") int batch,
            @ConfigProperty(name = "hub.outbox.rebalance") Duration rebalance) {
        var database = RelayDatabase.at(url, user, password);
        this.relay = new Relay(
                new Relay.Ends() {
                    @Override
                    public Connection database() throws SQLException {
                        return database.getConnection();
                    }

                    @Override
                    public Producer<String, byte[]> broker() {
                        return RelayProducer.open(kafka);
                    }
                },
                new Relay.Settings(poll, batch, rebalance));
    }

    /** Says that a transaction with events has committed. */
    public void wake() {
        relay.wake();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        relay.stop();
        if (!thread.join(Duration.ofSeconds(5))) {
            thread.interrupt();
        }
    }
}
