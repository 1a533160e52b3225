package org.advocacyhub.provider.offer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for unanswered offers every now and then. A thread of its own, since the scheduler's shortest step is a second. */
@ApplicationScoped
class OfferWatch {

    private static final Logger LOG = Logger.getLogger(OfferWatch.class);

    private final LapseOffers lapseOffers;
    private final OffersConfig config;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("offer-watch").daemon().factory());

    OfferWatch(LapseOffers lapseOffers, OffersConfig config) {
        this.lapseOffers = lapseOffers;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        var pause = config.lapseEvery().toNanos();
        watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        watch.shutdown();
        if (!watch.awaitTermination(10, TimeUnit.SECONDS)) {
            watch.shutdownNow();
        }
    }

    private void look() {
        try {
            int lapsed;
            do {
                lapsed = lapseOffers.handle(config.lapseBatch());
                if (lapsed > 0) {
                    LOG.infof("%d offers lapsed", lapsed);
                }
            } while (lapsed == config.lapseBatch() && !watch.isShutdown());
        } catch (RuntimeException e) {
            LOG.warn("The offers could not be looked at; trying again", e);
        }
    }
}
