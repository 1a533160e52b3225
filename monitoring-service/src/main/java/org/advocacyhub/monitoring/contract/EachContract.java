package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What is done on rounds, for each contract by itself: one for which it fails keeps no other back. */
@ApplicationScoped
public class EachContract {

    private static final Logger LOG = Logger.getLogger(EachContract.class);

    private final ContractPlans plans;

    EachContract(ContractPlans plans) {
        this.plans = plans;
    }

    /**
     * Does it for every contract, in order of their references.
     *
     * @param left what is then left for the next round, for the log: {@code "figures were not judged"}
     */
    public void look(String left, Consumer<String> look) {
        for (var contractRef : plans.references()) {
            try {
                look.accept(contractRef);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "%s: %s; the next round will do it", contractRef, left);
            }
        }
    }
}
