package org.advocacyhub.monitoring.contract;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What is done on rounds, for each contract and each of its quarters by itself: one for which it fails keeps no other back, and is counted. */
@ApplicationScoped
public class EachContract {

    private static final Logger LOG = Logger.getLogger(EachContract.class);

    private final ContractPlans plans;
    private final Counter failed;

    EachContract(ContractPlans plans, MeterRegistry metrics) {
        this.plans = plans;
        this.failed = metrics.counter("hub.rounds.failed");
    }

    /**
     * Does it for every contract, in order of their references.
     *
     * @param left what is then left for the next round, for the log: {@code "figures were not judged"}
     */
    public void look(String left, Consumer<String> look) {
        for (var contractRef : plans.references()) {
            alone(contractRef, left, () -> look.accept(contractRef));
        }
    }

    /**
     * Does it for several things of one contract, in their order.
     *
     * @param things quarters, said in the log
     */
    public <T> void lookAt(String contractRef, Stream<T> things, String left, Consumer<T> look) {
        things.forEach(thing -> alone(contractRef + " " + thing, left, () -> look.accept(thing)));
    }

    private void alone(String what, String left, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failure) {
            failed.increment();
            LOG.warnf(failure, "%s: %s; the next round will do it", what, left);
        }
    }
}
