package org.advocacyhub.monitoring.virement;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.approval.Approvables;

/** All virements. */
@ApplicationScoped
class Virements extends Approvables<Virement> {

    Virements() {
        super("virement");
    }
}
