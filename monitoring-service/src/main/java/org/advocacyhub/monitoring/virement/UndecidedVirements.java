package org.advocacyhub.monitoring.virement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.advocacyhub.monitoring.approval.Undecided;
import org.advocacyhub.monitoring.approval.Waiting;

/** Virements that wait for the commissioner. */
@ApplicationScoped
class UndecidedVirements implements Undecided {

    private final Virements virements;

    UndecidedVirements(Virements virements) {
        this.virements = virements;
    }

    @Override
    public List<Waiting> of(String contractRef) {
        return virements.submitted(contractRef).stream()
                .map(virement -> new Waiting(
                        virement.proposal().sentence(),
                        virement.approval().submittedAt(),
                        VirementPages.address(virement)))
                .toList();
    }
}
