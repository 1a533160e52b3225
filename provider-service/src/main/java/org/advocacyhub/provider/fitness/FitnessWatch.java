package org.advocacyhub.provider.fitness;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every now and then whether there are advocates to look at: after midnight in London, all who work a case. */
@ApplicationScoped
class FitnessWatch {

    private static final Logger LOG = Logger.getLogger(FitnessWatch.class);

    private final LookAtFitness lookAtFitness;
    private final FitnessConfig config;

    FitnessWatch(LookAtFitness lookAtFitness, FitnessConfig config) {
        this.lookAtFitness = lookAtFitness;
        this.config = config;
    }

    @Scheduled(every = "{hub.fitness.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int looked;
        do {
            looked = lookAtFitness.handle(config.lookBatch());
            if (looked > 0) {
                LOG.debugf("The fitness of %d advocates was looked at", looked);
            }
        } while (looked == config.lookBatch());
    }
}
