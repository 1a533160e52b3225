package org.advocacyhub.runtime.events;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logging.Logger;

/**
 * Leaves the topics as soon as the service is asked to end, while it still answers requests and everything that a handler needs is there, and
 * waits for jobs in hand ({@link JobsInHand}). Of itself the messaging leaves last, long after entities can be read: every event that came
 * until then failed, and became a dead letter for no fault of its own (ADR 0106).
 */
@ApplicationScoped
class StopHearing {

    private static final Logger LOG = Logger.getLogger(StopHearing.class);

    /** Before the relay, which carries away what the last polls told. */
    private static final int BEFORE_THE_RELAY = 100;

    private static final Duration TO_LEAVE = Duration.ofSeconds(10);
    private static final Duration FOR_WHAT_IS_IN_HAND = Duration.ofSeconds(10);

    private final KafkaConnector topics;
    private final Scheduler jobs;
    private final InHand inHand;
    private Thread leaving;

    StopHearing(@Connector("smallrye-kafka") KafkaConnector topics, Scheduler jobs, InHand inHand) {
        this.topics = topics;
        this.jobs = jobs;
        this.inHand = inHand;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent asked) {
        leave();
    }

    void finish(@Observes @Priority(BEFORE_THE_RELAY) ShutdownEvent stopping) throws InterruptedException {
        leave();
        if (!leaving.join(TO_LEAVE)) {
            LOG.warnf("the topics are not left after %s", TO_LEAVE);
        }
        if (!inHand.close(FOR_WHAT_IS_IN_HAND)) {
            LOG.warnf("a poll or a job is not done after %s: it will be tried again", FOR_WHAT_IS_IN_HAND);
        }
    }

    /** Others hear from now on; what is in hand they know by its ids when it comes to them too. */
    private void leave() {
        if (leaving == null) {
            jobs.pause();
            leaving = Thread.ofPlatform().name("stop-hearing").daemon().start(() -> topics.terminate(this));
        }
    }
}
