package org.advocacyhub.runtime.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.advocacyhub.runtime.events.CommitListener;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs one {@link Relay} for as long as the service runs. */
@ApplicationScoped
public class RelayService implements CommitListener {

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Relay relay;
    private Thread thread;

    RelayService(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RelayConfig config,
            MeterRegistry metrics) {
        this.relay = new Relay(
                new ServiceEnds(RelayDatabase.at(url, user, password), kafka, metrics.counter("hub.outbox.sent")),
                new Relay.Settings(config.poll(), config.batch(), config.rebalance(), config.gather()));
    }

    @Override
    public void committed() {
        relay.wake();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        relay.stop();
        if (!thread.join(GOODBYE)) {
            thread.interrupt();
        }
    }

    private record ServiceEnds(DataSource outbox, Map<String, Object> kafka, Counter sent) implements Relay.Ends {

        @Override
        public Connection database() throws SQLException {
            return outbox.getConnection();
        }

        @Override
        public Producer<String, byte[]> broker() {
            return RelayProducer.open(kafka);
        }

        @Override
        public void delivered(int events) {
            sent.increment(events);
        }
    }
}
