package org.advocacyhub.runtime.events;

import io.quarkus.scheduler.spi.JobInstrumenter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Stands around every scheduled job, so that a stop waits for those that run and none begins once entities can no longer be read (ADR 0106).
 * The scheduler means this place for traces; jobs have none ({@code quarkus.scheduler.tracing.enabled} opens it).
 */
@Alternative
@Priority(1) // before the one that makes a span of every job, several a second
@ApplicationScoped
class JobsInHand implements JobInstrumenter {

    private final InHand inHand;

    JobsInHand(InHand inHand) {
        this.inHand = inHand;
    }

    @Override
    public CompletionStage<Void> instrument(JobInstrumentationContext job) {
        if (!inHand.begins()) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return job.executeJob().whenComplete((_, _) -> inHand.end());
        } catch (RuntimeException failed) {
            inHand.end();
            throw failed;
        }
    }
}
