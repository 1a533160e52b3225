package org.advocacyhub.runtime.time;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hands out the one clock of a service. Dates and office hours are those of London (domain.md C.5). It shows real time
 * unless all of {@link DemoSwitches} agree on the demo's.
 */
@Singleton
@Startup // a contradiction must stop the service before its first request
class HubClock {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The database keeps microseconds: what is answered at once is what will be read later. */
    private static final Duration AS_STORED = Duration.ofNanos(1_000);

    private static final Logger LOG = Logger.getLogger(HubClock.class);

    private final Optional<Path> demo;
    private final Clock clock;

    HubClock(
            @ConfigProperty(name = "hub.demo-clock.file") Optional<String> file,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String broker,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        var hosts = Stream.of(Hosts.ofDatabase(database), Hosts.ofList(broker), List.of(Hosts.ofUrl(issuer)))
                .flatMap(List::stream)
                .toList();
        demo = new DemoSwitches(ConfigUtils.isProfileActive("demo"), file, hosts).clockFile();
        clock = demo.<Clock>map(path -> DemoClock.readingFrom(path, LONDON))
                .orElseGet(() -> Clock.tick(Clock.system(LONDON), AS_STORED));
        demo.ifPresent(_ -> LOG.warn("THE DEMO'S CLOCK IS ON: dates and deadlines are not those of the real world"));
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    /** Callers can tell the demo's answers from real ones. */
    void mark(@Observes Router router) {
        demo.ifPresent(_ -> router.route().order(Integer.MIN_VALUE).handler(request -> {
            request.response().putHeader("Hub-Demo-Clock", "on");
            request.next();
        }));
    }
}
