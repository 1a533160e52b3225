package org.advocacyhub.monitoring.variation;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.approval.Approvables;

/** All variations. */
@ApplicationScoped
class Variations extends Approvables<Variation> {

    Variations() {
        super("variation");
    }
}
